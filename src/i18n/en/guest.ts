/** The page of a guest, who has a link to one request and no account. */
export const guest = {
  'guest.page': 'Review by a guest',
  'guest.title': 'A username to review',
  'guest.what': '{workspace} asks {name} to decide about this request. It can be decided once.',
  'guest.approve': 'Approve…',
  'guest.decline': 'Decline…',
  'guest.comment': 'Comment (optional)',
  'guest.comments': 'Comments',
  'guest.commentWhat': 'Say something without deciding yet. The link stays open.',
  'guest.commentField': 'Comment',
  'guest.commentSend': 'Send the comment',
  'guest.commentSent': 'Your comment is sent.',
  'guest.do.approve.title': 'Approve this request?',
  'guest.do.approve.what':
    'Handleboard then asks Meta for the username. This is final, and your name and the time stand beside it.',
  'guest.do.approve.confirm': 'Approve the request',
  'guest.do.decline.title': 'Decline this request?',
  'guest.do.decline.what':
    'The request is over then. This is final, and your name and the time stand beside it.',
  'guest.do.decline.confirm': 'Decline the request',
  'guest.thanks': 'Thank you',
  'guest.done.approve': 'You approved {handle}.',
  'guest.done.decline': 'You declined {handle}.',
  'guest.done.what': '{workspace} sees your decision. This link does nothing more.',
  'guest.moved': 'This request no longer waits for review.',
  'guest.movedTo': 'It is now: {state}. There is nothing left to decide here.',
  'guest.ends': 'This link ends {when}.',
} as const
