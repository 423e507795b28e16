CREATE TABLE "audit" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"place" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"type" text NOT NULL,
	"resource" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"workspace_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_workspace_id_actor_id_key_pk" PRIMARY KEY("workspace_id","actor_id","key")
);
--> statement-breakpoint
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
CREATE TABLE "inbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"body" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone,
	"remark" text
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"progress" jsonb,
	"importing" jsonb,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"message" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"waba_id" text NOT NULL,
	"line_id" text NOT NULL,
	"kind" text DEFAULT 'claim' NOT NULL,
	"request_id" text,
	"username" text NOT NULL,
	"move" text DEFAULT 'none' NOT NULL,
	"step" text DEFAULT 'ask' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "guest_links" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"request_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"language" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"decision" text,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "lines" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"waba_id" text NOT NULL,
	"phone_number_id" text NOT NULL,
	"phone_number" text NOT NULL,
	"phone_digits" text NOT NULL,
	"display_name" text NOT NULL,
	"status" text NOT NULL,
	"meta_status" text,
	"name_status" text,
	"code_verification_status" text,
	"platform_type" text,
	"messaging_limit" text,
	"quality" text NOT NULL,
	"username" text,
	"username_display_case" text,
	"username_state" text DEFAULT 'none' NOT NULL,
	"username_meta_status" text,
	"username_confirmed_at" timestamp (3) with time zone,
	"release_state" text,
	"release_username" text,
	"release_by" jsonb,
	"release_since" timestamp (3) with time zone,
	"release_problem" text,
	"facebook_state" text DEFAULT 'unknown' NOT NULL,
	"instagram_state" text DEFAULT 'unknown' NOT NULL,
	"next_read_at" timestamp (3) with time zone NOT NULL,
	"synced_at" timestamp (3) with time zone NOT NULL,
	"gone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"line_id" text NOT NULL,
	"request_id" text,
	"username" text NOT NULL,
	"replaced_by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" text,
	"acknowledged_by_name" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "notification_settings" (
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"on" boolean NOT NULL,
	CONSTRAINT "notification_settings_person_id_kind_pk" PRIMARY KEY("person_id","kind")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"resource" text NOT NULL,
	"subject" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"workspace_id" text NOT NULL,
	"role" text NOT NULL,
	"language" text,
	"last_seen_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "username_request_candidates" (
	"request_id" text NOT NULL,
	"rank" integer NOT NULL,
	"username" text NOT NULL,
	"display_case" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	CONSTRAINT "username_request_candidates_request_id_rank_pk" PRIMARY KEY("request_id","rank")
);
--> statement-breakpoint
CREATE TABLE "username_request_timeline" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"event" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"candidate" text,
	"reason" text,
	"note" text,
	"meta" jsonb
);
--> statement-breakpoint
CREATE TABLE "username_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"line_id" text NOT NULL,
	"state" text NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"current_rank" integer DEFAULT 1 NOT NULL,
	"block_reason" text,
	"wait_reason" text,
	"next_try_at" timestamp (3) with time zone,
	"reason" text,
	"campaign_date" date,
	"requester_id" text NOT NULL,
	"requester_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"waba_id" text NOT NULL,
	"name" text,
	"synced_at" timestamp (3) with time zone,
	"problem" text,
	"problem_reason" text,
	"paused_until" timestamp (3) with time zone,
	"reads_hour" integer DEFAULT 0 NOT NULL,
	"reads" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meta_connections" (
	"workspace_id" text PRIMARY KEY NOT NULL,
	"access_token" text NOT NULL,
	"app_secret" text,
	"verify_token" text,
	"waba_ids" text[] NOT NULL,
	"graph_version" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"review_required" boolean DEFAULT true NOT NULL,
	"audit_length" integer DEFAULT 0 NOT NULL,
	"audit_head" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_links" ADD CONSTRAINT "guest_links_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_links" ADD CONSTRAINT "guest_links_request_id_username_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."username_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lines" ADD CONSTRAINT "lines_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user" ADD CONSTRAINT "user_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "username_request_candidates" ADD CONSTRAINT "username_request_candidates_request_id_username_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."username_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "username_request_timeline" ADD CONSTRAINT "username_request_timeline_request_id_username_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."username_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "username_requests" ADD CONSTRAINT "username_requests_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "username_requests" ADD CONSTRAINT "username_requests_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meta_connections" ADD CONSTRAINT "meta_connections_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_place" ON "audit" USING btree ("workspace_id","place");--> statement-breakpoint
CREATE INDEX "audit_newest" ON "audit" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("workspace_id","subject");--> statement-breakpoint
CREATE INDEX "events_workspace" ON "events" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_at" ON "idempotency_keys" USING btree ("at");--> statement-breakpoint
CREATE INDEX "import_rows_outcome" ON "import_rows" USING btree ("job_id","outcome","row");--> statement-breakpoint
CREATE INDEX "inbox_waiting" ON "inbox" USING btree ("state","run_at","id");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("state","run_at");--> statement-breakpoint
CREATE INDEX "jobs_workspace" ON "jobs" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("step","run_at");--> statement-breakpoint
CREATE INDEX "outbox_request" ON "outbox" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "outbox_line" ON "outbox" USING btree ("line_id");--> statement-breakpoint
CREATE UNIQUE INDEX "guest_links_token" ON "guest_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "guest_links_request" ON "guest_links" USING btree ("request_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "lines_phone_number_id" ON "lines" USING btree ("workspace_id","phone_number_id");--> statement-breakpoint
CREATE INDEX "lines_by_name" ON "lines" USING btree ("workspace_id","display_name","id") WHERE gone_at is null;--> statement-breakpoint
CREATE INDEX "lines_present" ON "lines" USING btree ("workspace_id") WHERE gone_at is null;--> statement-breakpoint
CREATE INDEX "lines_by_phone" ON "lines" USING btree ("workspace_id","phone_digits","id");--> statement-breakpoint
CREATE INDEX "lines_by_waba_phone" ON "lines" USING btree ("waba_id","phone_digits");--> statement-breakpoint
CREATE INDEX "lines_by_username" ON "lines" USING btree ("workspace_id","username");--> statement-breakpoint
CREATE INDEX "lines_next_read" ON "lines" USING btree ("next_read_at");--> statement-breakpoint
CREATE INDEX "incidents_newest" ON "incidents" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "incidents_line" ON "incidents" USING btree ("line_id");--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_request" ON "incidents" USING btree ("request_id") WHERE request_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_unread" ON "notifications" USING btree ("person_id","kind","resource") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notifications_newest" ON "notifications" USING btree ("person_id","at","id");--> statement-breakpoint
CREATE INDEX "notifications_read" ON "notifications" USING btree ("read_at");--> statement-breakpoint
CREATE UNIQUE INDEX "account_user" ON "account" USING btree ("user_id","provider_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "api_keys_workspace" ON "api_keys" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_user" ON "invitations" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rate_limit_key" ON "rate_limit" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token" ON "session" USING btree ("token");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email" ON "user" USING btree ("email");--> statement-breakpoint
CREATE INDEX "user_workspace" ON "user" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "username_request_candidates_username" ON "username_request_candidates" USING btree ("username");--> statement-breakpoint
CREATE INDEX "username_request_timeline_request" ON "username_request_timeline" USING btree ("request_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "username_requests_open_line" ON "username_requests" USING btree ("line_id") WHERE state in ('draft', 'in_review', 'changes_requested', 'submitting', 'awaiting_meta', 'refused', 'blocked', 'needs_move');--> statement-breakpoint
CREATE INDEX "username_requests_created" ON "username_requests" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "username_requests_state" ON "username_requests" USING btree ("workspace_id","state","submitted_at","id");--> statement-breakpoint
CREATE INDEX "username_requests_updated" ON "username_requests" USING btree ("workspace_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "username_requests_submitted" ON "username_requests" USING btree ("workspace_id","submitted_at","id") WHERE submitted_at is not null;--> statement-breakpoint
CREATE INDEX "username_requests_campaign" ON "username_requests" USING btree ("workspace_id","campaign_date","id") WHERE campaign_date is not null;--> statement-breakpoint
CREATE INDEX "username_requests_requester" ON "username_requests" USING btree ("workspace_id","requester_id","created_at","id");--> statement-breakpoint
CREATE INDEX "username_requests_line" ON "username_requests" USING btree ("line_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_waba" ON "accounts" USING btree ("workspace_id","waba_id");