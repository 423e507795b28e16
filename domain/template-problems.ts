/**
 * Why Meta does not take a template, told by the subcode of its error 100 (meta-contract 6.1): for the management of
 * templates the subcode is the answer, the message only says “Invalid parameter”.
 */
export const templateProblems = [
  'language_exists',
  'over_quota',
  'status_forbids_edit',
  'too_long',
  'header_invalid',
  'body_invalid',
  'footer_invalid',
  'too_many_variables',
  'variable_at_the_edge',
  'button_text_not_allowed',
  'button_text_missing',
  'name_blocked',
  'too_many_calls',
  'no_permission',
  'account_restricted',
  'token_not_valid',
  'not_found_at_meta',
  'refused',
] as const
export type TemplateProblem = (typeof templateProblems)[number]

const ofSubcode: Record<number, TemplateProblem> = {
  2388019: 'over_quota',
  2388023: 'name_blocked',
  2388024: 'language_exists',
  2388039: 'status_forbids_edit',
  2388040: 'too_long',
  2388047: 'header_invalid',
  2388050: 'button_text_missing',
  2388072: 'body_invalid',
  2388073: 'footer_invalid',
  2388153: 'button_text_not_allowed',
  2388293: 'too_many_variables',
  2388299: 'variable_at_the_edge',
}

/** The subcodes that have a sentence of their own. */
export const templateSubcodes: readonly number[] = Object.keys(ofSubcode).map(Number)

/** What an error 100 of Meta's means for a template; one that is not in the table is `refused`, with Meta's own words. */
export function templateProblemOf(subcode: number | null): TemplateProblem {
  return (subcode === null ? undefined : ofSubcode[subcode]) ?? 'refused'
}
