DROP INDEX "lines_by_name";--> statement-breakpoint
CREATE INDEX "lines_present" ON "lines" USING btree ("workspace_id") WHERE gone_at is null;--> statement-breakpoint
CREATE INDEX "lines_by_name" ON "lines" USING btree ("workspace_id","display_name","id") WHERE gone_at is null;