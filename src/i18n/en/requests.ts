export const requests = {
  'requests.title': 'Requests',
  'requests.newTitle': 'Ask for a username',
  'requests.oneTitle': 'Request',
  'requests.editTitle': 'Edit the request',
  'review.title': 'Review',
} as const
