/**
 * The placeholders of an ICU message, read by the compiler: `'{count, plural, one {# line} other {# lines}}'` wants
 * `{ count }`. A plural branch of one bare word would pass for a placeholder: write `{1 line}`, not `{line}`.
 */
type Word<Text extends string> = Text extends '' | `${string}${' ' | '#' | '<' | '\n'}${string}`
  ? never
  : Text

type NameAtStart<Text extends string> = Text extends `${infer Head}}${string}`
  ? Head extends `${infer Name},${string}`
    ? Word<Name>
    : Word<Head>
  : never

export type PlaceholderNames<Message extends string> = Message extends `${string}{${infer Rest}`
  ? NameAtStart<Rest> | PlaceholderNames<Rest>
  : never
