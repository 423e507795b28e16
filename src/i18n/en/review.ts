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
    'Keys: {j} and {k} go on and back, {x} selects, {a} approves, {c} asks for changes, {d} declines.',
  'review.next':
    '{count, plural, =0 {Nothing waits any more.} one {# more waits.} other {# more wait.}}',
  'review.select': 'Select {handle}',
  'review.selectAll': 'Select all shown ({count})',
  'review.selected': '{count, plural, one {# selected} other {# selected}}',
  'review.selectNone': 'Clear the selection',
  'review.many.group': 'Decide several at once',
  'review.many.approve': 'Approve the selected…',
  'review.many.decline': 'Decline the selected…',
  'review.many.approve.title':
    '{count, plural, =0 {Nothing to approve} one {Approve # request?} other {Approve # requests?}}',
  'review.many.approve.what':
    'Handleboard then asks Meta for each by itself, its candidates in order, until one is accepted.',
  'review.many.approve.will':
    '{count, plural, one {Will be approved: #} other {Will be approved: #}}',
  'review.many.approve.confirm':
    '{count, plural, one {Approve # request} other {Approve # requests}}',
  'review.many.approve.done':
    '{count, plural, =0 {None was approved.} one {# request was approved.} other {# requests were approved.}}',
  'review.many.decline.title':
    '{count, plural, =0 {Nothing to decline} one {Decline # request?} other {Decline # requests?}}',
  'review.many.decline.what':
    'They are over then, and their lines are open for new requests. Each requester can read the reason.',
  'review.many.decline.will':
    '{count, plural, one {Will be declined: #} other {Will be declined: #}}',
  'review.many.decline.confirm':
    '{count, plural, one {Decline # request} other {Decline # requests}}',
  'review.many.decline.done':
    '{count, plural, =0 {None was declined.} one {# request was declined.} other {# requests were declined.}}',
  'review.many.nothing': 'None of the selected requests can be decided by you now.',
  'review.many.wont':
    '{count, plural, one {Will be left as it is: #} other {Will be left as they are: #}}',
  'review.many.own': 'Your own request: someone else must review it.',
  'review.many.moved': 'It no longer waits for review.',
  'review.many.notYours': 'Your role does not allow this decision.',
  'review.many.summary': 'What was done',
  'review.many.failed': '{count, plural, one {Left as it is: #} other {Left as they are: #}}',
  'review.many.retry': '{count, plural, one {Try this one again} other {Try these # again}}',
  'review.many.close': 'Back to the queue',
} as const
