export const templates = {
  'templates.title': 'Templates',
  'templates.what':
    'The message that asks a customer for the phone number, in each language on each account.',
  'templates.loading': 'Loading the templates…',
  'templates.toSettings': 'Languages and texts',
  'templates.matrix': 'Templates by account and language',
  'templates.column.account': 'Account',
  'templates.column.name': 'Name',
  'templates.column.language': 'Language',
  'templates.column.status': 'At Meta',
  'templates.column.read': 'Read',
  'templates.missing': 'Missing',
  'templates.changed': 'Changed by Meta',
  'templates.callFailed': 'The last call failed',
  'templates.confirmed': 'Confirmed {when}',
  'templates.neverConfirmed': 'Never read to the end',
  'templates.readingFailed': 'The last reading failed:',
  'templates.othersHere':
    '{count, plural, one {# more template} other {# more templates}}, not ours',
  'templates.notTold': 'Meta did not say',
  'templates.empty.title': 'There are no accounts yet.',
  'templates.empty.what':
    'Templates belong to a WhatsApp Business Account. They are shown once an account is connected.',

  'templates.state.draft': 'Draft',
  'templates.state.submitting': 'Being sent',
  'templates.state.pending': 'In Meta’s review',
  'templates.state.approved': 'Approved',
  'templates.state.rejected': 'Rejected',
  'templates.state.paused': 'Paused',
  'templates.state.disabled': 'Disabled',
  'templates.state.in_appeal': 'In appeal',
  'templates.state.limit_exceeded': 'Over Meta’s limit',
  'templates.state.archived': 'Archived',
  'templates.state.pending_deletion': 'Being deleted',
  'templates.state.deleted': 'Deleted',
  'templates.state.unknown': 'Not known',

  'templates.sync.start': 'Read all again',
  'templates.sync.title': 'Reading the templates from Meta',
  'templates.sync.running':
    '{count, plural, =0 {Reading the templates from Meta…} one {Reading from Meta: # template so far} other {Reading from Meta: # templates so far}}',
  'templates.sync.stop': 'Stop reading',
  'templates.sync.ended.done': 'All accounts were read to the end.',
  'templates.sync.ended.cancelled': 'The reading was stopped. What was read stays.',
  'templates.sync.ended.failed':
    'Not every account could be read. What was read stays; read all again later.',

  'templates.plan.loading': 'Working out what would be done…',
  'templates.create.open': 'Create what is missing…',
  'templates.create.title': 'Create what is missing',
  'templates.create.will':
    '{count, plural, one {# template would be created} other {# templates would be created}}',
  'templates.create.go': '{count, plural, one {Create # template} other {Create # templates}}',
  'templates.create.nothing': 'There is nothing to create.',
  'templates.create.done':
    '{count, plural, one {# template is on its way to Meta.} other {# templates are on their way to Meta.}}',
  'templates.create.exists':
    '{count, plural, one {# is there already.} other {# are there already.}}',
  'templates.create.name_blocked': 'Meta blocks the name there',
  'templates.create.name_blocked.what':
    'An approved one was deleted there. Meta takes no new one of that name for 30 days.',
  'templates.create.name_blocked.until':
    'An approved one was deleted there. Meta takes no new one of that name for 30 days; the first is free again from {when}.',
  'templates.create.no_wording': 'There is no text in this language',
  'templates.create.no_wording.what': 'Write one in the template settings first.',
  'templates.creating.title': 'Creating templates at Meta',
  'templates.creating.left':
    '{count, plural, one {# template is still to be created at Meta} other {# templates are still to be created at Meta}}',
  'templates.creating.pace':
    'Meta takes at most 100 an hour for each account. The rest follows by itself, also when this page is closed.',
  'templates.creating.stop': 'Keep the rest as drafts',
  'templates.withdrawn':
    '{count, plural, =0 {All were on their way already.} one {# template is kept as a draft.} other {# templates are kept as drafts.}}',

  'templates.drift':
    '{count, plural, one {Meta changed # template} other {Meta changed # templates}}',
  'templates.drift.what': 'What Meta has is not what was sent. Each template shows the difference.',
  'templates.repair.open': 'See what can be repaired…',
  'templates.repair.title': 'Repair what differs',
  'templates.repair.edit': 'Would be sent again',
  'templates.repair.create': 'Would be created',
  'templates.repair.later': 'Not possible yet',
  'templates.repair.later.what': 'Meta counts edits. The first is possible again at {when}.',
  'templates.repair.not_possible': 'Cannot be repaired from here',
  'templates.repair.not_possible.what': 'Each template’s page says why and what is left to do.',
  'templates.repair.nothing': 'There is nothing to repair now.',
  'templates.repair.go': '{count, plural, one {Repair # template} other {Repair # templates}}',
  'templates.repair.done':
    '{count, plural, one {# template is being repaired.} other {# templates are being repaired.}}',

  'templates.others.title': 'Others on the accounts',
  'templates.others.what':
    'Templates that were not made here. They are only shown; nothing here changes them.',
  'templates.others.loading': 'Loading the other templates…',
  'templates.others.empty': 'The last reading found no other templates.',
} as const
