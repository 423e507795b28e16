CREATE TABLE "import_rows" (
	"job_id" text NOT NULL,
	"row" integer NOT NULL,
	"line_id" text,
	"line_name" text,
	"wish" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"request_id" text,
	"problems" jsonb NOT NULL,
	CONSTRAINT "import_rows_job_id_row_pk" PRIMARY KEY("job_id","row")
);
--> statement-breakpoint
ALTER TABLE "jobs" ALTER COLUMN "progress" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "importing" jsonb;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_outcome" ON "import_rows" USING btree ("job_id","outcome","row");