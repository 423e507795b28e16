/** Why a reviewer said no, by the codes of domain/review-reasons.ts. */
export const reasons = {
  'reason.label': 'Reason',
  'reason.choose': 'Choose a reason',
  'reason.said': 'Reason: {reason}',
  'reason.needed': 'Choose a reason, or write one.',
  'reason.is.spelling': 'The spelling is not right',
  'reason.is.brand_rules': 'It does not follow our brand rules',
  'reason.is.wrong_line': 'It belongs to another line',
  'reason.is.too_similar': 'It is too similar to another name of ours',
  'reason.is.campaign_unclear': 'It is not clear which campaign it is for',
  'reason.is.other': 'Something else (say what)',
} as const
