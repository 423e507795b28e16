/** What can be wrong with a row of an import beside the rules of usernames, in English, with `{values}`. */
export const importSentences = {
  line_missing: 'Name a line: its id, its phone number or its display name.',
  unknown_line: 'There is no line {typed}.',
  ambiguous_line: '{count} lines are meant by {typed}. Write the id of one.',
  phone_rounded: 'The spreadsheet has rounded this phone number. Format the column as text.',
  duplicate_line: 'This line is in row {row} already.',
  open_request_exists: 'This line already has an open request.',
  line_gone: 'This line is no longer on its account.',
  reason_too_long: 'A reason has at most {max} characters; this one has {length}.',
  reason_required:
    'The present name of this line is shown somewhere. Give a reason for its change.',
  date_form: 'Write the day like 2027-03-01 or 01/03/2027.',
  in_the_past: 'Choose a day that is still to come.',
  overlong_row:
    'The row has more cells than the header has columns. A text with commas needs quotes.',
  held_here: 'This line already has this username.',
  held_by_line: '{line} already has this username. It would have to be moved here.',
  held_by_request: 'A request for {line} already names this username.',
  kept_name: 'This username is kept for a campaign: {campaign}.',
  repeated_name: 'Row {row} asks for the same username first; only one line can have it.',
} as const

export type ImportProblemCode = keyof typeof importSentences
