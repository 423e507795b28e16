CREATE TABLE "customer_ids" (
	"line_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"owner" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"becomes" text,
	"same_as" text,
	"parent_customer_id" text,
	"first_message_at" timestamp (3) with time zone,
	"first_with_phone" boolean DEFAULT true NOT NULL,
	"last_message_at" timestamp (3) with time zone,
	"opted_out" boolean DEFAULT false NOT NULL,
	"preference_at" timestamp (3) with time zone,
	CONSTRAINT "customer_ids_line_id_customer_id_pk" PRIMARY KEY("line_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "customer_names" (
	"line_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"name" text NOT NULL,
	"username" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "customer_names_line_id_customer_id_name_username_pk" PRIMARY KEY("line_id","customer_id","name","username")
);
--> statement-breakpoint
CREATE TABLE "customer_phones" (
	"line_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"digits" text NOT NULL,
	"trust" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone,
	"shared_at" timestamp (3) with time zone,
	"lost_at" timestamp (3) with time zone,
	"ruled_out" boolean DEFAULT false NOT NULL,
	CONSTRAINT "customer_phones_line_id_customer_id_digits_pk" PRIMARY KEY("line_id","customer_id","digits")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"line_id" text NOT NULL,
	"customer_id" text,
	"parent_customer_id" text,
	"username" text,
	"name" text,
	"phone_digits" text,
	"phone_trust" text,
	"phone_since" timestamp (3) with time zone,
	"phone_seen_at" timestamp (3) with time zone,
	"phone_shared_at" timestamp (3) with time zone,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"arrived_without_phone" boolean NOT NULL,
	"arrived_day" date,
	"last_message_at" timestamp (3) with time zone,
	"ask_state" text NOT NULL,
	"asks" integer DEFAULT 0 NOT NULL,
	"last_ask_ended_at" timestamp (3) with time zone,
	"not_reachable" boolean DEFAULT false NOT NULL,
	"failed_until" timestamp (3) with time zone,
	"opted_out" boolean DEFAULT false NOT NULL,
	"opted_out_at" timestamp (3) with time zone,
	"auto_asked_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"line_id" text NOT NULL,
	"hashes" text[] NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_name" text NOT NULL,
	"customer_id" text,
	"phone_number_id" text NOT NULL,
	"contact_book" text NOT NULL,
	"details" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "number_conflicts" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"line_id" text NOT NULL,
	"digits" text NOT NULL,
	"source" text NOT NULL,
	"state" text NOT NULL,
	"older" text NOT NULL,
	"newer" text NOT NULL,
	"phone_request_id" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"note" text,
	"before" jsonb,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "asking_settings" (
	"workspace_id" text PRIMARY KEY NOT NULL,
	"stopped" boolean NOT NULL,
	"quiet_hours" jsonb NOT NULL,
	"cool_down_days" integer NOT NULL,
	"most_asks" integer NOT NULL,
	"expires_after_days" integer NOT NULL,
	"default_language" text NOT NULL,
	"contact_book" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "funnel_days" (
	"workspace_id" text NOT NULL,
	"day" date NOT NULL,
	"line_id" text NOT NULL,
	"language" text NOT NULL,
	"wording" text NOT NULL,
	"arrived" integer DEFAULT 0 NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"delivered" integer DEFAULT 0 NOT NULL,
	"read" integer DEFAULT 0 NOT NULL,
	"shared" integer DEFAULT 0 NOT NULL,
	"matched" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "funnel_days_workspace_id_day_line_id_language_wording_pk" PRIMARY KEY("workspace_id","day","line_id","language","wording")
);
--> statement-breakpoint
CREATE TABLE "line_asking" (
	"line_id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"auto_ask" boolean NOT NULL,
	"by_country" boolean NOT NULL,
	"fallback_language" text,
	"cap_per_day" integer NOT NULL,
	"paused_until" timestamp (3) with time zone,
	"slowdowns" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"told_by_status" boolean DEFAULT false NOT NULL,
	"next_send_at" timestamp (3) with time zone,
	"day" date,
	"asked_on_day" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "phone_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"line_id" text NOT NULL,
	"customer" text,
	"customer_id" text,
	"template_id" text,
	"template_name" text,
	"language" text,
	"wording_version" integer,
	"day" date NOT NULL,
	"origin" text NOT NULL,
	"asked_by" text,
	"job_id" text,
	"state" text NOT NULL,
	"open" boolean NOT NULL,
	"message_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"unsure_at" timestamp (3) with time zone,
	"accepted_at" timestamp (3) with time zone,
	"held_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"read_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"shared_at" timestamp (3) with time zone,
	"share_outcome" text,
	"expired_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"cancel_reason" text,
	"failure_code" integer,
	"failure_details" text,
	"waits_for" text,
	"expires_at" timestamp (3) with time zone,
	"step" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "asking" jsonb;--> statement-breakpoint
ALTER TABLE "customer_ids" ADD CONSTRAINT "customer_ids_owner_customers_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_names" ADD CONSTRAINT "customer_names_told_by" FOREIGN KEY ("line_id","customer_id") REFERENCES "public"."customer_ids"("line_id","customer_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_phones" ADD CONSTRAINT "customer_phones_told_by" FOREIGN KEY ("line_id","customer_id") REFERENCES "public"."customer_ids"("line_id","customer_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asking_settings" ADD CONSTRAINT "asking_settings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_asking" ADD CONSTRAINT "line_asking_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_requests" ADD CONSTRAINT "phone_requests_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_requests" ADD CONSTRAINT "phone_requests_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_requests" ADD CONSTRAINT "phone_requests_customer_customers_id_fk" FOREIGN KEY ("customer") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_ids_owner" ON "customer_ids" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "customer_ids_beginnings" ON "customer_ids" USING btree ("customer_id" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "customer_ids_becomes" ON "customer_ids" USING btree ("line_id","becomes") WHERE becomes is not null;--> statement-breakpoint
CREATE INDEX "customer_ids_same_as" ON "customer_ids" USING btree ("line_id","same_as") WHERE same_as is not null;--> statement-breakpoint
CREATE INDEX "customer_names_parts" ON "customer_names" USING gin ("name" gin_trgm_ops,"username" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "customer_phones_digits" ON "customer_phones" USING btree ("line_id","digits");--> statement-breakpoint
CREATE INDEX "customer_phones_ends" ON "customer_phones" USING btree (reverse(digits) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "customers_newest" ON "customers" USING btree ("workspace_id",coalesce(last_message_at, first_seen_at),"id");--> statement-breakpoint
CREATE INDEX "customers_newest_of_state" ON "customers" USING btree ("workspace_id","ask_state",coalesce(last_message_at, first_seen_at),"id");--> statement-breakpoint
CREATE INDEX "customers_newest_without_phone" ON "customers" USING btree ("workspace_id",coalesce(last_message_at, first_seen_at),"id") WHERE ask_state <> 'phone_known';--> statement-breakpoint
CREATE INDEX "customers_newest_of_line" ON "customers" USING btree ("line_id",coalesce(last_message_at, first_seen_at),"id");--> statement-breakpoint
CREATE INDEX "customers_of_line_by_state" ON "customers" USING btree ("line_id","ask_state",coalesce(last_message_at, first_seen_at),"id");--> statement-breakpoint
CREATE INDEX "customers_first_seen" ON "customers" USING btree ("workspace_id","first_seen_at","id");--> statement-breakpoint
CREATE INDEX "customers_losing" ON "customers" USING btree ("workspace_id","phone_seen_at") WHERE username is not null;--> statement-breakpoint
CREATE INDEX "erasures_newest" ON "erasures" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "erasures_hashes" ON "erasures" USING gin ("hashes");--> statement-breakpoint
CREATE INDEX "erasures_due" ON "erasures" USING btree ("run_at") WHERE contact_book = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX "number_conflicts_open" ON "number_conflicts" USING btree ("line_id","digits","older","newer") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "number_conflicts_oldest" ON "number_conflicts" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "number_conflicts_of_state" ON "number_conflicts" USING btree ("workspace_id","state","id");--> statement-breakpoint
CREATE INDEX "number_conflicts_older" ON "number_conflicts" USING btree ("older");--> statement-breakpoint
CREATE INDEX "number_conflicts_newer" ON "number_conflicts" USING btree ("newer");--> statement-breakpoint
CREATE INDEX "number_conflicts_request" ON "number_conflicts" USING btree ("phone_request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "phone_requests_one_open" ON "phone_requests" USING btree ("customer") WHERE open and customer is not null;--> statement-breakpoint
CREATE INDEX "phone_requests_newest" ON "phone_requests" USING btree ("workspace_id","day","id");--> statement-breakpoint
CREATE INDEX "phone_requests_line" ON "phone_requests" USING btree ("line_id","day","id");--> statement-breakpoint
CREATE INDEX "phone_requests_state" ON "phone_requests" USING btree ("workspace_id","state","day","id");--> statement-breakpoint
CREATE INDEX "phone_requests_customer" ON "phone_requests" USING btree ("customer","id");--> statement-breakpoint
CREATE UNIQUE INDEX "phone_requests_message" ON "phone_requests" USING btree ("line_id","message_id") WHERE message_id is not null;--> statement-breakpoint
CREATE INDEX "phone_requests_due" ON "phone_requests" USING btree ("line_id","run_at","id") WHERE step = 'ask';--> statement-breakpoint
CREATE INDEX "phone_requests_looking" ON "phone_requests" USING btree ("run_at") WHERE step = 'look';--> statement-breakpoint
CREATE INDEX "phone_requests_expiring" ON "phone_requests" USING btree ("expires_at") WHERE open and expires_at is not null;--> statement-breakpoint
CREATE INDEX "phone_requests_job" ON "phone_requests" USING btree ("job_id") WHERE step = 'ask';