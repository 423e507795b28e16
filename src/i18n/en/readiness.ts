/** What stands in the way of a username on a line: the panel on the page of the line. */
export const readiness = {
  'readiness.title': 'Before asking for a username',
  'readiness.what':
    'What stands in the way, as far as Meta has told. Whether a name is free, it says only when it is asked.',
  'readiness.loading': 'Looking what stands in the way…',
  'readiness.items': 'Item by item',
  'readiness.told': 'As Meta told it {when}.',

  'readiness.verdict.ready': 'Ready to ask',
  'readiness.verdict.attention': 'Worth a look first',
  'readiness.verdict.blocked': 'Not ready',
  'readiness.verdict.unknown': 'Not known yet',
  'readiness.is.ready': 'Nothing that is known stands in the way.',
  'readiness.is.attention':
    '{count, plural, one {One thing is worth a look; Meta may say yes all the same.} other {# things are worth a look; Meta may say yes all the same.}}',
  'readiness.is.blocked':
    '{count, plural, one {One thing must be mended first: asking now would fail.} other {# things must be mended first: asking now would fail.}}',
  'readiness.is.unknown': 'Meta has not told everything about this line. Nothing is guessed.',

  'readiness.state.ready': 'In order',
  'readiness.state.attention': 'Worth a look',
  'readiness.state.blocked': 'In the way',
  'readiness.state.unknown': 'Not known',

  'readiness.item.permission': 'Permission at Meta',
  'readiness.item.registration': 'Registration of the number',
  'readiness.item.messaging_limit': 'Messaging limit',
  'readiness.item.display_name': 'Display name',
  'readiness.item.facebook_link': 'Facebook Page',
  'readiness.item.instagram_link': 'Instagram account',
  'readiness.item.sibling_line': 'Your other lines',
  'readiness.item.open_request': 'Open request',

  'readiness.why.account_read': 'Handleboard can read this account at Meta.',
  'readiness.why.account_not_read': 'This account was not read from Meta yet.',
  'readiness.why.account_unreadable':
    'This account could not be read whole from Meta the last time.',
  'readiness.why.no_connection': 'Handleboard has no connection to Meta.',
  'readiness.why.connection_refused': 'Meta refuses the access token of Handleboard.',
  'readiness.why.permission_missing':
    'Meta does not let Handleboard use this account: its system user needs full control.',
  'readiness.why.not_found_at_meta':
    'Meta does not find this line or its account with the credentials of Handleboard.',
  'readiness.why.account_restricted': 'Meta has restricted this WhatsApp account.',
  'readiness.why.permission_refused_before':
    'The account can be read now, but the last time Meta did not let Handleboard ask for a name.',
  'readiness.why.on_cloud_api': 'The number is on the Cloud API of Meta, as a username needs.',
  'readiness.why.left_account': 'This line is no longer on its account.',
  'readiness.why.not_registered': 'The number is not registered for the WhatsApp API.',
  'readiness.why.other_platform': 'The number is not on the Cloud API of Meta.',
  'readiness.why.line_pending': 'Meta shows this line as not set up to the end.',
  'readiness.why.line_disconnected': 'Meta shows this line as disconnected.',
  'readiness.why.line_restricted':
    'Meta shows this line as restricted. Whether it still gives it a name is not known.',
  'readiness.why.registration_refused_before':
    'The last time Meta said that the number was not registered. Only asking tells whether it is now.',
  'readiness.why.not_verified': 'The number was not verified by a code yet.',
  'readiness.why.above_default':
    'The limit is above the first one of 250 customers a day. From which limit on Meta gives names, it does not say.',
  'readiness.why.default_limit':
    'The limit is not above 250 customers a day. Meta wants a higher one: verify the business, or wait until it rises.',
  'readiness.why.limit_refused': 'Meta refused a name because the limit was too low.',
  'readiness.why.limit_refused_before':
    'Meta refused a name before because of the limit. Only asking tells whether it is high enough now.',
  'readiness.why.name_approved': 'Meta approved the display name.',
  'readiness.why.name_in_review': 'Meta reviews the display name. A username does not need that.',
  'readiness.why.name_declined':
    'Meta declined the display name. A username does not need one today, but customers see it.',
  'readiness.why.name_expired': 'The approval of the display name has expired.',
  'readiness.why.name_missing': 'The line has no display name at Meta.',
  'readiness.why.linked': 'It is linked to this line.',
  'readiness.why.no_name_there': 'There is no name there that could be in the way.',
  'readiness.why.page_not_linked':
    'A Facebook Page uses a name that was asked for here. It must be linked first; another name may not need that.',
  'readiness.why.instagram_not_linked':
    'An Instagram account uses a name that was asked for here. It must be linked first; another name may not need that.',
  'readiness.why.same_name_there': 'It has the same name as this line on WhatsApp.',
  'readiness.why.own_page_to_link':
    'Your own Page has a name that is asked for here. Link it to this number before Meta is asked.',
  'readiness.why.own_instagram_to_link':
    'Your own account has a name that is asked for here. Link it to this number before Meta is asked.',
  'readiness.why.told_when_asked':
    'Meta tells only in its answer to a request whether one must be linked.',
  'readiness.why.no_name_wanted': 'No name is wanted yet, so there is nothing to compare.',
  'readiness.why.not_held': 'None of your other lines has a name that is wanted here.',
  'readiness.why.held_by_sibling':
    'Another of your lines has a name that is wanted here. If Meta allows the move, an admin confirms it.',
  'readiness.why.move_to_confirm':
    'Another of your lines has the name: the move must be confirmed.',
  'readiness.why.none_open': 'No request is open for this line.',
  'readiness.why.request_open': 'A request is open already, and a line has one at a time.',
  'readiness.why.request_with_meta': 'A request is with Meta, and a line has one at a time.',
  'readiness.why.request_blocked': 'The open request is blocked. Its page says what to mend.',
  'readiness.why.not_told': 'Meta has not told.',
  'readiness.why.unknown_word':
    'Meta told it in a word that Handleboard does not know, so nothing is claimed.',

  'readiness.actor.requester': 'Whoever made the request',
  'readiness.where.request': 'The request',
  'readiness.message': 'A message to whoever must act',
  'readiness.message.of': 'A message to whoever must act: {item}',
  'readiness.message.language': 'Language of the message',
  'readiness.message.copy': 'Copy message',
  'readiness.message.copyOf': 'Copy message: {item}',
} as const
