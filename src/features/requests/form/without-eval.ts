import { config } from 'zod'

// Our content security policy allows no eval, and zod asks for it when a schema is made. Import this before any.
config({ jitless: true })
