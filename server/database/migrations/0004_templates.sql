CREATE TABLE "other_templates" (
	"workspace_id" text NOT NULL,
	"waba_id" text NOT NULL,
	"meta_id" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"status" text,
	"category" text,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "other_templates_workspace_id_waba_id_meta_id_pk" PRIMARY KEY("workspace_id","waba_id","meta_id")
);
--> statement-breakpoint
CREATE TABLE "template_settings" (
	"workspace_id" text PRIMARY KEY NOT NULL,
	"languages" text[] NOT NULL,
	"own_wording" boolean NOT NULL,
	"wordings" jsonb NOT NULL,
	"new_accounts" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"waba_id" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"meta_id" text,
	"state" text NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"body" text NOT NULL,
	"wording_version" integer,
	"asked_category" text NOT NULL,
	"sent_body" text,
	"at_meta" jsonb NOT NULL,
	"drifted" boolean DEFAULT false NOT NULL,
	"edits" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"problem" text,
	"problem_details" text,
	"confirmed_at" timestamp (3) with time zone,
	"name_blocked_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"task" text NOT NULL,
	"step" text DEFAULT 'done' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"create_asked_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "templates_synced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "templates_problem" text;--> statement-breakpoint
ALTER TABLE "other_templates" ADD CONSTRAINT "other_templates_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_settings" ADD CONSTRAINT "template_settings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "other_templates_name" ON "other_templates" USING btree ("workspace_id","name","meta_id");--> statement-breakpoint
CREATE UNIQUE INDEX "templates_present" ON "templates" USING btree ("workspace_id","waba_id","name","language") WHERE state <> 'deleted';--> statement-breakpoint
CREATE INDEX "templates_newest" ON "templates" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "templates_meta" ON "templates" USING btree ("workspace_id","waba_id","meta_id");--> statement-breakpoint
CREATE INDEX "templates_created" ON "templates" USING btree ("workspace_id","waba_id","create_asked_at");--> statement-breakpoint
CREATE INDEX "templates_due" ON "templates" USING btree ("run_at") WHERE step <> 'done';