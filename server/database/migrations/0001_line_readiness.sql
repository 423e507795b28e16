ALTER TABLE "lines" ADD COLUMN "name_status" text;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "code_verification_status" text;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "platform_type" text;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "messaging_limit" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "problem_reason" text;