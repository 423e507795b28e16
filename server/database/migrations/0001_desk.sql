ALTER TABLE "lines" ADD COLUMN "lost_username" text;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "lost_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "lost_at" timestamp (3) with time zone;