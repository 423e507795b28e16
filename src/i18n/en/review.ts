export const review = {
  'review.title': 'Review',
  'review.titleCount': 'Review ({count})',
  'review.what':
    'The longest waiting comes first. What you approve, Handleboard asks Meta for by itself.',
  'review.loading': 'Loading the queue…',
  'review.queue': 'Requests that wait for review',
  'review.empty.title': 'Nothing waits for review.',
  'review.empty.what': 'When somebody submits a request, it appears here by itself.',
  'review.empty.all': 'See all requests',
  'review.waits': 'Submitted {when}',
  'review.late': 'Late: waits for more than two days',
  'review.lateAt': 'Late from {when}',
  'review.campaignSoon':
    '{days, plural, =0 {The campaign begins today} one {The campaign begins tomorrow} other {The campaign begins in # days}}',
  'review.campaignPast': 'The campaign date has passed',
  'review.then': 'If refused, then',
  'review.noReason': 'No reason was given.',
  'review.someoneElse': 'Your own request: someone else must review this.',
  'review.decided': 'No longer waits for review.',
  'review.open': 'Open',
  'review.keys':
    'Keys: {j} and {k} go on and back, {a} approves, {c} asks for changes, {d} declines.',
  'review.next':
    '{count, plural, =0 {Nothing waits any more.} one {# more waits.} other {# more wait.}}',
} as const
