export const notifications = {
  'notifications.title': 'Notifications',
  'notifications.loading': 'Reading the notifications…',
  'notifications.none': 'Nothing to tell you.',
  'notifications.noneWhat':
    'What happens to your requests and waits for you stands here. Your account says what you are told of.',
  'notifications.unread': 'New',
  'notifications.read': 'Mark as read',
  'notifications.readNamed': 'Mark as read: {handle}',
  'notifications.readAll': 'Mark all as read',
  'notifications.told.review_wanted': '{handle} on {line} waits for review.',
  'notifications.told.commented': 'There is a comment on the request for {handle} on {line}.',
  'notifications.told.changes_requested':
    'Changes are wanted in the request for {handle} on {line}.',
  'notifications.told.declined': 'The request for {handle} on {line} was declined.',
  'notifications.told.reserved': 'Meta reserved {handle} for {line}.',
  'notifications.told.live': '{handle} is live on {line}.',
  'notifications.told.refused': 'Meta refused {handle} for {line}.',
  'notifications.told.blocked': 'Something must be mended before Meta gives {handle} to {line}.',
  'notifications.told.needs_move': 'Another line holds {handle}: should it move to {line}?',
  'notifications.told.revoked': 'Meta revoked {handle} on {line}.',
  'notifications.told.message_code_gone':
    'Message codes of {line} are gone at Meta: what is printed with them opens no chat.',
  'notifications.told.webhook_stopped':
    'The webhook {address} takes nothing any more and was switched off.',
  'notifications.told.release_failed': 'Giving up {handle} on {line} failed.',
  'notifications.told.platform_drift':
    '{platform, select, facebook {On Facebook} other {On Instagram}} {drift, select, gone {the name {handle} beside {line} is gone.} same_again {the name beside {line} is {handle} again, as on WhatsApp.} other {the name beside {line} is now {handle}.}}',
  'notifications.told.template_rejected':
    'Meta rejected the template {template} ({language}) on {line}.',
  'notifications.told.template_paused':
    'Meta paused the template {template} ({language}) on {line}.',
  'notifications.told.template_disabled':
    'Meta disabled the template {template} ({language}) on {line} for good.',
  'notifications.told.template_drift':
    'Meta has another text than was sent in the template {template} ({language}) on {line}.',
  'notifications.told.template_deleted':
    'The template {template} ({language}) on {line} was deleted at Meta, and not from here.',
  'notifications.told.template_category':
    'Meta changes the category of the template {template} ({language}) on {line}: {category}.',
  'notifications.told.asking_blocked':
    'Nobody is asked from {line} for now: something must be mended at Meta.',
} as const
