ALTER TABLE "lines" ADD COLUMN "lost_username" text;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "lost_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "lost_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "username_request_candidates_part" ON "username_request_candidates" USING gin ("username" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "username_requests_requester_part" ON "username_requests" USING gin ("requester_name" gin_trgm_ops);