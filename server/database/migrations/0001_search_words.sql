-- Finds a part of a name among millions by an index. Part of PostgreSQL; whoever owns the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
