CREATE TABLE "artwork_shares" (
	"id" text PRIMARY KEY NOT NULL,
	"artwork_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "artwork_versions" (
	"artwork_id" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"username" text NOT NULL,
	"display_case" text NOT NULL,
	"design" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"by_name" text NOT NULL,
	CONSTRAINT "artwork_versions_artwork_id_version_pk" PRIMARY KEY("artwork_id","version")
);
--> statement-breakpoint
CREATE TABLE "artworks" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"username" text NOT NULL,
	"display_case" text NOT NULL,
	"line_id" text,
	"request_id" text,
	"design" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner_id" text NOT NULL,
	"owner_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by_name" text
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"resource" text NOT NULL,
	"subject" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"message_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "message_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"line_id" text NOT NULL,
	"site" text NOT NULL,
	"prefilled_message" text NOT NULL,
	"message_at_meta" text,
	"code" text,
	"deep_link_url" text,
	"state" text NOT NULL,
	"problem" text,
	"owner_id" text NOT NULL,
	"owner_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"task" text NOT NULL,
	"step" text DEFAULT 'ask' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "former_names" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"line_id" text NOT NULL,
	"username" text NOT NULL,
	"display_case" text,
	"ending" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_name" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "kept_names" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"username" text NOT NULL,
	"campaign" text NOT NULL,
	"until" date NOT NULL,
	"note" text,
	"created_by" text NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by_name" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "name_suggestions" (
	"id" text NOT NULL,
	"workspace_id" text NOT NULL,
	"waba_id" text NOT NULL,
	"username" text NOT NULL,
	"line_id" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "name_suggestions_workspace_id_waba_id_username_pk" PRIMARY KEY("workspace_id","waba_id","username")
);
--> statement-breakpoint
CREATE TABLE "name_uses" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"username" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"place" text,
	"url" text,
	"artwork_id" text,
	"created_by" text NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"ended_by_name" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform_assets" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"line_id" text NOT NULL,
	"platform" text NOT NULL,
	"asset_id" text NOT NULL,
	"username" text,
	"name" text,
	"read_at" timestamp (3) with time zone NOT NULL,
	"problem" text,
	"problem_at" timestamp (3) with time zone,
	"next_read_at" timestamp (3) with time zone NOT NULL,
	"connected_by" text NOT NULL,
	"connected_by_name" text NOT NULL,
	"connected_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"owner_id" text NOT NULL,
	"owner_name" text NOT NULL,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"search" jsonb NOT NULL,
	"shared" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"endpoint_id" text NOT NULL,
	"type" text NOT NULL,
	"payload" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_attempt_at" timestamp (3) with time zone,
	"status" integer,
	"problem" text,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"url" text NOT NULL,
	"event_types" text[] NOT NULL,
	"on" boolean DEFAULT true NOT NULL,
	"stopped_because" text,
	"secret" text NOT NULL,
	"old_secret" text,
	"old_secret_until" timestamp (3) with time zone,
	"failing_since" timestamp (3) with time zone,
	"last_delivery_at" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notification_settings" ALTER COLUMN "on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "lost_username" text;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "lost_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "lost_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notification_settings" ADD COLUMN "mail" boolean;--> statement-breakpoint
ALTER TABLE "artwork_shares" ADD CONSTRAINT "artwork_shares_artwork_id_artworks_id_fk" FOREIGN KEY ("artwork_id") REFERENCES "public"."artworks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artwork_versions" ADD CONSTRAINT "artwork_versions_artwork_id_artworks_id_fk" FOREIGN KEY ("artwork_id") REFERENCES "public"."artworks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artworks" ADD CONSTRAINT "artworks_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artworks" ADD CONSTRAINT "artworks_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artworks" ADD CONSTRAINT "artworks_request_id_username_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."username_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_codes" ADD CONSTRAINT "message_codes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_codes" ADD CONSTRAINT "message_codes_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_names" ADD CONSTRAINT "former_names_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_names" ADD CONSTRAINT "former_names_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_names" ADD CONSTRAINT "kept_names_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_suggestions" ADD CONSTRAINT "name_suggestions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_suggestions" ADD CONSTRAINT "name_suggestions_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_uses" ADD CONSTRAINT "name_uses_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_uses" ADD CONSTRAINT "name_uses_artwork_id_artworks_id_fk" FOREIGN KEY ("artwork_id") REFERENCES "public"."artworks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_assets" ADD CONSTRAINT "platform_assets_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_assets" ADD CONSTRAINT "platform_assets_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "artwork_shares_token" ON "artwork_shares" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "artwork_shares_open" ON "artwork_shares" USING btree ("artwork_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "artworks_newest" ON "artworks" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "artworks_username" ON "artworks" USING btree ("workspace_id","username","id");--> statement-breakpoint
CREATE INDEX "artworks_message_code" ON "artworks" USING btree ((design -> 'qr' ->> 'codeId'));--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("state","run_at");--> statement-breakpoint
CREATE INDEX "mails_message" ON "mails" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "mails_done" ON "mails" USING btree ("done_at");--> statement-breakpoint
CREATE INDEX "mails_resource" ON "mails" USING btree ("resource") WHERE state = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "mails_waiting" ON "mails" USING btree ("person_id","kind","resource") WHERE state = 'waiting' and message_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "message_codes_code" ON "message_codes" USING btree ("line_id","code");--> statement-breakpoint
CREATE INDEX "message_codes_newest" ON "message_codes" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "message_codes_line" ON "message_codes" USING btree ("line_id","id");--> statement-breakpoint
CREATE INDEX "message_codes_due" ON "message_codes" USING btree ("run_at") WHERE step <> 'done';--> statement-breakpoint
CREATE INDEX "former_names_newest" ON "former_names" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "former_names_name" ON "former_names" USING btree ("workspace_id","username","id");--> statement-breakpoint
CREATE INDEX "former_names_line" ON "former_names" USING btree ("line_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "kept_names_open" ON "kept_names" USING btree ("workspace_id","username") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "kept_names_newest" ON "kept_names" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "name_suggestions_newest" ON "name_suggestions" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "name_uses_newest" ON "name_uses" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "name_uses_name" ON "name_uses" USING btree ("workspace_id","username","id");--> statement-breakpoint
CREATE UNIQUE INDEX "name_uses_artwork" ON "name_uses" USING btree ("artwork_id");--> statement-breakpoint
CREATE UNIQUE INDEX "platform_assets_line" ON "platform_assets" USING btree ("line_id","platform");--> statement-breakpoint
CREATE UNIQUE INDEX "platform_assets_asset" ON "platform_assets" USING btree ("workspace_id","platform","asset_id");--> statement-breakpoint
CREATE INDEX "platform_assets_next_read" ON "platform_assets" USING btree ("next_read_at");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("owner_id","page","name");--> statement-breakpoint
CREATE INDEX "saved_views_workspace" ON "saved_views" USING btree ("workspace_id","name","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("state","run_at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_endpoint" ON "webhook_deliveries" USING btree ("endpoint_id","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_created" ON "webhook_deliveries" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "webhook_endpoints_workspace" ON "webhook_endpoints" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "notifications_resource" ON "notifications" USING btree ("resource") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "username_request_candidates_part" ON "username_request_candidates" USING gin ("username" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "username_requests_requester_part" ON "username_requests" USING gin ("requester_name" gin_trgm_ops);--> statement-breakpoint
INSERT INTO "former_names" ("id", "workspace_id", "line_id", "username", "display_case", "ending", "at", "by_name")
SELECT r."id", r."workspace_id", r."line_id", c."username", c."display_case", r."state", r."state_since",
  (SELECT t."actor_name" FROM "username_request_timeline" t WHERE t."request_id" = r."id" AND t."event" = 'release' ORDER BY t."id" DESC LIMIT 1)
FROM "username_requests" r
JOIN "username_request_candidates" c ON c."request_id" = r."id" AND c."rank" = r."current_rank" AND c."state" = 'accepted'
WHERE r."state" IN ('released', 'revoked', 'replaced');
