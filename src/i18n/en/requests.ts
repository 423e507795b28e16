import { fitness } from './fitness'

export const requests = {
  ...fitness,
  'requests.title': 'Requests',
  'requests.newTitle': 'Ask for a username',
  'requests.oneTitle': 'Request',
  'requests.editTitle': 'Edit the request',

  'requests.list.what': 'Every wish for a username, and where it stands.',
  'requests.list.atLeast': '{count, number}+',
  'requests.list.shownOfMore': '{shown, number} of more than {total, number} requests',
  'requests.list.loading': 'Loading the requests…',
  'requests.list.import': 'For many lines',
  'requests.list.ask': 'Ask for a username',
  'requests.list.empty.title': 'Nobody has asked for a username yet.',
  'requests.list.empty.what':
    'A request names a line and up to five usernames in order. Your own people review it, then Meta decides.',
  'requests.list.empty.mine': 'You have not asked for a username yet.',
  'requests.list.search': 'Search by username, line or requester',
  'requests.list.group': 'Where it stands',
  'requests.list.oneState': 'One state',
  'requests.list.anyState': 'Any state',
  'requests.list.whose': 'Whose',
  'requests.list.mine': 'Mine',
  'requests.list.order': 'Order',
  'requests.list.order.-createdAt': 'Newest first',
  'requests.list.order.createdAt': 'Oldest first',
  'requests.list.order.-updatedAt': 'Last changed first',
  'requests.list.order.submittedAt': 'Longest submitted first',
  'requests.list.order.campaignDate': 'Nearest campaign first',
  'requests.list.order.submittedAt.note': 'Only requests that were submitted are in this order.',
  'requests.list.order.campaignDate.note': 'Only requests with a campaign date are in this order.',
  'requests.list.ofLine': 'Only the line {line}',
  'requests.list.ofOneLine': 'Only one line',
  'requests.column.handle': 'Username',
  'requests.column.line': 'Line',
  'requests.column.state': 'State, since',
  'requests.column.actor': 'Who acts next',
  'requests.column.requester': 'Requester',
  'requests.column.campaign': 'Campaign',
  'requests.moreCandidates': '{count, plural, one {and # more} other {and # more}}',
  'requests.noCampaign': 'no date',

  'requests.group.needs_action': 'Needs action',
  'requests.group.in_review': 'In review',
  'requests.group.with_meta': 'With Meta',
  'requests.group.live': 'Reserved or live',
  'requests.group.ended': 'Ended',

  'request.state.draft': 'Draft',
  'request.state.in_review': 'In review',
  'request.state.changes_requested': 'Changes requested',
  'request.state.submitting': 'On its way to Meta',
  'request.state.awaiting_meta': 'Waiting for Meta',
  'request.state.reserved': 'Reserved',
  'request.state.live': 'Live',
  'request.state.refused': 'Refused by Meta',
  'request.state.blocked': 'Blocked',
  'request.state.needs_move': 'Move to confirm',
  'request.state.declined': 'Declined',
  'request.state.withdrawn': 'Withdrawn',
  'request.state.released': 'Released',
  'request.state.revoked': 'Revoked by Meta',
  'request.state.replaced': 'Replaced',

  'request.actor.you': 'You',
  'request.actor.reviewer': 'A reviewer',
  'request.actor.admin': 'An admin',
  'request.actor.business_manager': 'Your business manager at Meta',
  'request.actor.meta': 'Meta',
  'request.actor.nobody': 'Nobody',

  'request.is.draft': '{handle} is saved as a draft. Nobody was asked yet.',
  'request.is.in_review': '{handle} waits for a review by your own people.',
  'request.is.changes_requested': 'The reviewer asked for changes to {handle}.',
  'request.is.submitting': '{handle} is approved and on its way to Meta.',
  'request.is.awaiting_meta': 'Meta was asked for {handle} and has not given a final answer.',
  'request.is.reserved': 'Meta accepted {handle} for this line. Customers do not see it yet.',
  'request.is.live': 'Customers see {handle} on this line.',
  'request.is.refused': 'Meta refused {handle}, and there is no further candidate.',
  'request.is.needs_move': '{handle} is on another line of your business.',
  'request.is.declined': 'The reviewer declined {handle}.',
  'request.is.withdrawn': 'The request for {handle} was withdrawn.',
  'request.is.released': '{handle} was given up: it is no longer on this line.',
  'request.is.revoked': 'Meta took {handle} away from this line.',
  'request.is.replaced': 'A newer username took the place of {handle} on this line.',
  'request.is.messaging_limit':
    'Meta does not accept {handle} yet: the messaging limit of your business is too low.',
  'request.is.facebook_link':
    'A Facebook Page uses {handle}. Meta wants that Page linked to this line first.',
  'request.is.instagram_link':
    'An Instagram account uses {handle}. Meta wants that account linked to this line first.',
  'request.is.permission': 'Meta does not let Handleboard ask for {handle} on this line.',
  'request.is.line_not_found': 'Meta does not find this line, so {handle} could not be asked for.',
  'request.is.line_not_registered':
    'This line is not registered for the WhatsApp API, so {handle} could not be asked for.',
  'request.is.connection':
    'Handleboard has no working connection to Meta, so {handle} could not be asked for.',
  'request.is.account_restricted':
    'Meta has restricted this WhatsApp account, so {handle} could not be asked for.',
  'request.is.unknown_answer':
    'Meta answered in a way that Handleboard does not know. Nothing is guessed about {handle}.',

  'request.next.draft': 'It goes on when it is submitted. Until then everything can be changed.',
  'request.next.in_review':
    'Once approved, Handleboard asks Meta by itself, one candidate after the other.',
  'request.next.changes_requested':
    'Edit the request and submit it again; it then comes back to review.',
  'request.next.submitting': 'Meta usually answers within a minute. This page follows by itself.',
  'request.next.awaiting_meta':
    'Meta tells us its answer, or we read it. This page follows by itself.',
  'request.next.reserved':
    'Meta shows it to customers once usernames are open in their country. Nothing needs to be done.',
  'request.next.live': 'Nothing. We look now and then whether it is still so.',
  'request.next.refused':
    'Edit the candidates and submit again. The code of Meta does not say who else has a username.',
  'request.next.needs_move':
    'Confirm the move, and the other line loses it in the same moment. Or leave it there and ask for the next candidate.',
  'request.next.needs_move_last':
    'Confirm the move, and the other line loses it in the same moment. There is no further candidate to ask for instead.',
  'request.next.declined':
    'The line is open for a new request. The reason is on the timeline below.',
  'request.next.withdrawn': 'The line is open for a new request.',
  'request.next.released': 'The line is open for a new request.',
  'request.next.revoked':
    'Look at the messages from Meta in Business Support, then ask for another username.',
  'request.next.replaced': 'Nothing. The newer username is on the page of the line.',

  'request.fix.messaging_limit.1':
    'Open Meta Business Suite, then Business settings, then Security Centre.',
  'request.fix.messaging_limit.2':
    'Verify the business. Limits also rise by themselves after many delivered messages.',
  'request.fix.messaging_limit.3':
    'When the limit is above 250 customers a day, come back and try again.',
  'request.fix.permission.1':
    'In Meta Business settings, open Users, then System users, and choose the one that Handleboard uses.',
  'request.fix.permission.2':
    'Give it full control of the WhatsApp account, or partial access with “Phone numbers”.',
  'request.fix.permission.3':
    'Check that its token has the permission whatsapp_business_management, then try again.',
  'request.fix.line_not_found.1':
    'In WhatsApp Manager, look whether this phone number is still on the account.',
  'request.fix.line_not_found.2':
    'In Handleboard, read the lines again from Meta, and check the account in the Meta connection.',
  'request.fix.line_not_found.3': 'If the line is there, try again; if it is gone, withdraw.',
  'request.fix.line_not_registered.1':
    'Register this phone number for the WhatsApp API, in WhatsApp Manager or at your provider.',
  'request.fix.line_not_registered.2': 'When the line shows as connected, try again.',
  'request.fix.connection.1':
    'In Handleboard, open Settings, then Meta connection, and put in a valid access token.',
  'request.fix.connection.2': 'When the connection shows the account, come back and try again.',
  'request.fix.account_restricted.1':
    'Open Business Support Home at Meta and read what the account is restricted for.',
  'request.fix.account_restricted.2': 'Ask for a review there, or wait until the restriction ends.',
  'request.fix.account_restricted.3': 'Then come back and try again.',
  'request.fix.unknown_answer.1':
    'Open the answer of Meta on the timeline below: admins see its code and trace id.',
  'request.fix.unknown_answer.2': 'Look the code up at Meta, or send both to Meta’s support.',
  'request.fix.unknown_answer.3': 'Trying again does no harm.',

  'request.where': 'Where',
  'request.where.business_settings': 'Meta Business settings',
  'request.where.whatsapp_manager': 'WhatsApp Manager',
  'request.where.handleboard': 'Handleboard, Meta connection',
  'request.where.support': 'Meta Business Support',
  'request.what': 'What to do',

  'request.message.title': 'A message to whoever must act',
  'request.message.copy': 'the message',
  'request.message.in_review':
    'Hello, the username {handle} for the line {line} ({phone}) waits for your review in Handleboard.',
  'request.message.changes_requested':
    'Hello, your request for the username {handle} for the line {line} ({phone}) needs changes before it can go to Meta.',
  'request.message.refused':
    'Hello, Meta refused the username {handle} for the line {line} ({phone}). Please choose other candidates in Handleboard.',
  'request.message.needs_move':
    'Hello, the username {handle} is on another of our lines. Please confirm in Handleboard that it should move to {line} ({phone}).',
  'request.message.revoked':
    'Hello, Meta took the username {handle} away from our line {line} ({phone}). Please look at Meta Business Support and decide on another username.',
  'request.message.messaging_limit':
    'Hello, Meta does not give us the username {handle} for {line} ({phone}) yet, because our messaging limit is too low. Please verify our business in the Security Centre of Meta Business settings, and tell me when it is done.',
  'request.message.facebook_link':
    'Hello, we would like the username {handle} for {line} ({phone}). A Facebook Page uses it. Please link that Page to this phone number in WhatsApp Manager, and tell me when it is done.',
  'request.message.instagram_link':
    'Hello, we would like the username {handle} for {line} ({phone}). An Instagram account uses it. Please link that account to this phone number in WhatsApp Manager, and tell me when it is done.',
  'request.message.permission':
    'Hello, Handleboard may not ask for the username {handle} for {line} ({phone}). Please give its system user full control of the WhatsApp account in Meta Business settings, with the permission whatsapp_business_management.',
  'request.message.line_not_found':
    'Hello, Meta does not find our line {line} ({phone}), so the username {handle} cannot be asked for. Please check in WhatsApp Manager whether the number is still there.',
  'request.message.line_not_registered':
    'Hello, our line {line} ({phone}) is not registered for the WhatsApp API, so the username {handle} cannot be asked for. Please register it in WhatsApp Manager or at our provider.',
  'request.message.connection':
    'Hello, Handleboard has no working connection to Meta, so the username {handle} for {line} ({phone}) cannot be asked for. Please put in a valid access token under Settings, Meta connection.',
  'request.message.account_restricted':
    'Hello, Meta has restricted our WhatsApp account, so the username {handle} for {line} ({phone}) cannot be asked for. Please look at Business Support Home and ask for a review.',
  'request.message.unknown_answer':
    'Hello, Meta gave an answer that Handleboard does not know when it asked for the username {handle} for {line} ({phone}). Please look at the code on the timeline of the request.',

  'request.wait.throttled': 'Meta asks us to slow down; we ask again by ourselves {when}.',
  'request.wait.try_later': 'Meta had a problem of its own; we ask again by ourselves {when}.',
  'request.wait.answer_lost':
    'The answer of Meta got lost. {when} we look whether it took the name, before we ask again.',
  'request.wait.meta_pending': 'Meta has not decided; we look again by ourselves {when}.',
  'request.wait.meta_pending_open': 'Meta has not decided; we look again now and then.',
  'request.wait.soon': 'in a moment',

  'request.whatNext': 'What happens next',
  'request.whoActs': 'Who acts',
  'request.since': 'Since',
  'request.youCan': 'What you can do now',
  'request.youCanNothing': 'There is nothing for you to do here now.',
  'request.ownReview': 'This is your own request: someone else must review it.',
  'request.stateNow': '{handle}: now {state}',
  'request.loading': 'Loading the request…',
  'request.forLine': 'For {line}, {phone}',
  'request.notFound': 'There is no request at this address.',
  'request.facts': 'About this request',
  'request.fact.line': 'Line',
  'request.fact.requester': 'Requester',
  'request.fact.created': 'Made',
  'request.fact.submitted': 'Submitted',
  'request.fact.notSubmitted': 'not submitted yet',
  'request.fact.campaign': 'Name needed on',
  'request.fact.noCampaign': 'no date given',
  'request.fact.reason': 'Reason',
  'request.fact.noReason': 'no reason given',
  'request.again': 'Ask again for this line',

  'request.ladder': 'The way of this request',
  'request.rung.draft': 'Draft',
  'request.rung.review': 'Review',
  'request.rung.meta': 'To Meta',
  'request.rung.reserved': 'Reserved',
  'request.rung.live': 'Live',
  'request.rung.done': 'done',
  'request.rung.now': 'here now',
  'request.rung.ahead': 'still ahead',
  'request.rung.skipped': 'not needed',
  'request.rung.missed': 'not reached',

  'request.candidates': 'Candidates',
  'request.candidates.what': 'Asked for in this order, until Meta accepts one.',
  'request.candidate.waiting': 'Not asked yet',
  'request.candidate.asked': 'Asked',
  'request.candidate.refused': 'Refused',
  'request.candidate.accepted': 'Accepted',
  'request.candidate.current': 'the one it is about now',

  'request.step.submit': 'Submit for review',
  'request.step.submit_now': 'Send to Meta',
  'request.step.approve': 'Approve',
  'request.step.request-changes': 'Ask for changes',
  'request.step.decline': 'Decline',
  'request.step.withdraw': 'Withdraw',
  'request.step.restore': 'Undo the withdrawal',
  'request.step.retry': 'Try again',
  'request.step.confirm-move': 'Move it here',
  'request.step.next-candidate': 'Ask for the next candidate',
  'request.do.submit.title': 'Submit {handle} for review?',
  'request.do.submit.what': 'A reviewer sees it next. Until they decide, it cannot be edited.',
  'request.do.submit.confirm': 'Submit for review',
  'request.do.submit_now.title': 'Ask Meta for {handle}?',
  'request.do.submit_now.what':
    'This workspace needs no review, so Handleboard asks Meta at once. What Meta accepts is on the line.',
  'request.do.submit_now.confirm': 'Send to Meta',
  'request.do.approve.title': 'Approve {handle}?',
  'request.do.approve.what':
    '{count, plural, one {Handleboard then asks Meta for it on the line {line}.} other {Handleboard then asks Meta on the line {line}, for up to # candidates in their order until one is accepted.}}',
  'request.do.approve.confirm': 'Approve {handle}',
  'request.do.request-changes.title': 'Ask for changes to {handle}?',
  'request.do.request-changes.what': '{name} can then edit the request and submit it again.',
  'request.do.request-changes.confirm': 'Ask for changes',
  'request.do.decline.title': 'Decline {handle}?',
  'request.do.decline.what':
    'The request ends, and the line is open for a new one. {name} reads your reason.',
  'request.do.decline.confirm': 'Decline {handle}',
  'request.do.withdraw.title': 'Withdraw the request for {handle}?',
  'request.do.withdraw.what':
    'The request ends, and the line is open for a new one. While it has none, this can be undone.',
  'request.do.withdraw.confirm': 'Withdraw {handle}',
  'request.do.restore.title': 'Bring the request for {handle} back?',
  'request.do.restore.what': 'It is a draft again, with all its candidates.',
  'request.do.restore.confirm': 'Bring it back',
  'request.do.retry.title': 'Ask Meta again for {handle}?',
  'request.do.retry.what':
    'Worth it once the hindrance is mended. If it is not, Meta gives the same answer.',
  'request.do.retry.confirm': 'Ask Meta again',
  'request.do.confirm-move.title': 'Move {handle} to {line}?',
  'request.do.confirm-move.what':
    'Meta takes it off the other line and gives it to this one in the same moment.',
  'request.do.confirm-move.confirm': 'Move {handle}',
  'request.do.next-candidate.title': 'Leave {handle} where it is?',
  'request.do.next-candidate.what': 'Handleboard then asks Meta for {next} instead.',
  'request.do.next-candidate.confirm': 'Ask for {next}',
  'request.note.optional': 'Note (optional)',
  'request.note.changes': 'What is to be changed',
  'request.note.decline': 'Why',
  'request.note.help': 'Everybody who sees the request can read it.',
  'request.note.required': 'Write what you mean: the requester goes by it.',
  'request.done.submit': '{handle} is submitted.',
  'request.done.approve': '{handle} is approved.',
  'request.done.request-changes': 'Changes to {handle} are asked for.',
  'request.done.decline': '{handle} is declined.',
  'request.done.withdraw': 'The request for {handle} is withdrawn.',
  'request.done.restore': 'The request for {handle} is a draft again.',
  'request.done.retry': 'Meta is asked again for {handle}.',
  'request.done.confirm-move': 'Meta is asked to move {handle}.',
  'request.done.next-candidate': 'Meta is asked for the next candidate.',
  'request.refusal.moved': 'Meanwhile this request is: {state}.',
  'request.refusal.stale':
    'Somebody or Meta changed this request while you were looking. Nothing was done.',
  'request.refusal.reload': 'Show me the change',

  'request.move.before': 'Now',
  'request.move.after': 'After the move',
  'request.move.none': 'no username',
  'request.move.unknownLine': 'A line that Handleboard does not see',
  'request.move.unknownWhat':
    'Meta says that it is on another line of your business portfolio, and does not say which.',
  'request.move.table': 'The two lines before and after the move',

  'timeline.title': 'What happened',
  'timeline.ours': 'In Handleboard',
  'timeline.meta': 'At Meta',
  'timeline.create': '{name} made this request.',
  'timeline.submit': '{name} submitted {handle} for review.',
  'timeline.submit_without_review': '{name} sent {handle} to Meta; no review is needed here.',
  'timeline.approve': '{name} approved {handle}.',
  'timeline.comment': '{name} commented.',
  'timeline.request_changes': '{name} asked for changes to {handle}.',
  'timeline.decline': '{name} declined {handle}.',
  'timeline.withdraw': '{name} withdrew the request.',
  'timeline.restore': '{name} brought the request back.',
  'timeline.edit': '{name} edited the request; it now begins with {handle}.',
  'timeline.retry': '{name} asked Meta again for {handle}.',
  'timeline.confirm_move': '{name} confirmed that {handle} moves here.',
  'timeline.release': '{name} gave up {handle}.',
  'timeline.meta_reserved': '{name} accepted {handle}; it is reserved for this line.',
  'timeline.meta_live': '{name} shows {handle} to customers.',
  'timeline.meta_pending': '{name} has not decided about {handle} yet.',
  'timeline.meta_answer_lost': 'The answer of {name} about {handle} got lost.',
  'timeline.meta_refused_next': '{name} refused {handle}; the next candidate follows by itself.',
  'timeline.meta_refused': '{name} refused {handle}, the last candidate.',
  'timeline.meta_blocked': '{name} does not accept {handle} yet: something must be mended first.',
  'timeline.meta_needs_move': '{name} says that {handle} is on another of our lines.',
  'timeline.meta_deleted': '{name} reports that {handle} is no longer on this line.',
  'timeline.meta_revoked': '{name} took {handle} away.',
  'timeline.next_candidate': '{name} left the name where it is and went on to {handle}.',
  'timeline.ask_again': '{name} looked, did not find {handle} on the line, and asks again.',
  'timeline.replace': '{name} has another username on this line now instead of {handle}.',
  'timeline.note': 'Note:',
  'timeline.metaAnswer': 'The answer of Meta',
  'timeline.metaDetails': 'In Meta’s words',
  'timeline.metaCopy': 'Meta’s answer',
  'timeline.program': '(a program)',
  'timeline.guest': '(a guest, by a link)',

  'requestForm.line': 'Line',
  'requestForm.line.help':
    'Search by name, number or username. One request can be open for each line.',
  'requestForm.line.placeholder': 'Which line is it for?',
  'requestForm.line.required': 'Choose the line that the username is for.',
  'requestForm.line.loading': 'Searching…',
  'requestForm.line.none': 'No line matches.',
  'requestForm.line.first': 'The first {shown} of {total}: type to narrow it down.',
  'requestForm.line.hasOpen': 'Has an open request',
  'requestForm.line.taken':
    'This line already has an open request. Finish or withdraw that one first.',
  'requestForm.line.openIt': 'Open that request',
  'requestForm.line.gone': 'The line of this link is not there any more. Choose another one.',
  'requestForm.line.replaces':
    'The line has {handle} now. It stays until Meta accepts the new username, and is then replaced.',
  'requestForm.line.notConnected':
    'Meta does not show this line as connected; it may refuse the request.',
  'requestForm.line.readiness.blocked':
    'The line is not ready for a username: something must be mended first.',
  'requestForm.line.readiness.attention':
    'Something about this line is worth a look before asking.',
  'requestForm.line.readiness.unknown': 'Meta has not told everything about this line.',
  'requestForm.line.readiness.look': 'Look at what stands in the way',
  'requestForm.line.fixed':
    'The line of a request cannot be changed. Withdraw it to ask for another line.',

  'requestForm.candidates': 'Usernames, in order',
  'requestForm.candidates.help':
    'The first is asked for first. If Meta refuses it, the next one follows by itself. Up to five.',
  'requestForm.candidate': 'Candidate {rank}',
  'requestForm.candidate.first': 'The username you want most',
  'requestForm.candidate.keys': 'Alt with arrow up or down moves it.',
  'requestForm.candidate.up': 'Move candidate {rank} up',
  'requestForm.candidate.down': 'Move candidate {rank} down',
  'requestForm.candidate.remove': 'Remove candidate {rank}',
  'requestForm.candidate.moved': '{handle} is now number {rank}.',
  'requestForm.candidate.removed': 'Candidate {rank} is removed.',
  'requestForm.candidate.add': 'Add another candidate',
  'requestForm.candidate.enough': 'Five candidates are the most.',
  'requestForm.candidate.mend': 'Make it {fixed}',
  'requestForm.candidate.keepsRules': 'It keeps Meta’s published rules. The rest Meta decides.',
  'requestForm.held.line':
    'Your line {line} has this username. Meta will ask for a move, and an admin confirms it.',
  'requestForm.held.sameLine': 'This line has this username already.',
  'requestForm.held.request': 'Another request of yours asks for it too, for {line}.',
  'requestForm.keptFor': 'One of you keeps it for {campaign}, until {date}.',
  'requestForm.held.open': 'Look at that request',
  'requestForm.checkFailed':
    'Whether one of your own lines has it could not be looked up. You can go on all the same.',

  'requestForm.alternatives': 'Names near the refused ones',
  'requestForm.alternatives.help':
    'They keep the rules, and none of your lines or requests has them. Meta was not asked: whether one is free, only Meta can say.',
  'requestForm.suggestions': 'Names that Meta keeps for your business',
  'requestForm.suggestions.help':
    'Meta keeps some names for a business. It still decides when it is asked.',
  'requestForm.suggestions.show': 'Show them',
  'requestForm.suggestions.lineFirst': 'Choose a line first.',
  'requestForm.suggestions.loading': 'Asking Meta…',
  'requestForm.suggestions.none': 'Meta keeps no names for your business.',
  'requestForm.suggestions.add': 'Add {handle} as a candidate',
  'requestForm.suggestions.added': '{handle} is a candidate now.',
  'requestForm.suggestions.full': 'There are five candidates already. Remove one to add another.',

  'requestForm.preview': 'How people will see it',
  'requestForm.preview.case':
    'The username is {username}. Meta ignores capital letters; they stay on your artwork.',
  'requestForm.preview.plain': 'The username is {username}. Capital letters would not change it.',
  'requestForm.preview.what': 'A sign with {handle} on it',

  'requestForm.reason': 'Reason',
  'requestForm.reason.help': 'What it is for. The reviewer reads it; Meta does not.',
  'requestForm.reason.wanted':
    'Say why: the name that the line has now is shown in the places above.',
  'requestForm.reason.left': '{count, plural, one {# character left} other {# characters left}}',
  'requestForm.campaign': 'When the name is needed',
  'requestForm.campaign.help': 'The day the campaign begins. The reviewer sees what is urgent.',
  'requestForm.campaign.past': 'Choose a day that is still to come.',
  'requestForm.campaign.wrong': 'Choose a whole date.',

  'requestForm.toMeta': 'What is sent to Meta',
  'requestForm.toMeta.what':
    'After the approval, for one candidate at a time, and nothing else: not the reason, not the date, no names of people.',
  'requestForm.toMeta.none': 'Type a username first.',

  'requestForm.submit': 'Submit for review',
  'requestForm.submitNow': 'Send to Meta',
  'requestForm.saveDraft': 'Save draft',
  'requestForm.saveChanges': 'Save changes',
  'requestForm.saved': 'The draft for {handle} is saved.',
  'requestForm.savedChanges': 'The changes to {handle} are saved.',
  'requestForm.submitted': '{handle} is submitted for review.',
  'requestForm.sent': '{handle} is on its way to Meta.',
  'requestForm.reviewerNote': '{name} asked for these changes:',
  'requestForm.notEditable.title': 'This request cannot be edited now.',
  'requestForm.notEditable.what': 'It is: {state}. Its own page shows what can be done.',
  'requestForm.notEditable.open': 'Go to the request',
  'requestForm.editNotSubmitted':
    'Your changes are saved, but the request is not submitted yet. Try the button again.',

  'requestForm.kept.title': 'What you typed before is back.',
  'requestForm.kept.what': 'It was kept on this device ({when}); nothing was sent.',
  'requestForm.kept.drop': 'Start over',
  'requestForm.kept.offer.title': 'You typed something here before.',
  'requestForm.kept.offer.what': '{handle}, kept on this device ({when}); nothing was sent.',
  'requestForm.kept.bring': 'Bring it back',
  'requestForm.kept.discard': 'Discard it',

  'requestForm.conflict.title': 'Somebody changed this request while you were editing.',
  'requestForm.conflict.what': 'Nothing of yours is lost. Compare the two, then choose.',
  'requestForm.conflict.table': 'The two versions',
  'requestForm.conflict.field': 'What',
  'requestForm.conflict.mine': 'Yours',
  'requestForm.conflict.theirs': 'Saved meanwhile',
  'requestForm.conflict.same': 'the same',
  'requestForm.conflict.keepMine': 'Keep mine',
  'requestForm.conflict.takeTheirs': 'Take the saved one',
  'requestForm.conflict.kept': 'Yours stays. Save again to put it in place of the other.',
  'requestForm.conflict.taken': 'The saved version is in the form now.',

  'release.action': 'Release {handle}…',
  'release.title': 'Release {handle}?',
  'release.what.line':
    'The line {line} gives {handle} up at Meta. Customers no longer find it by that name.',
  'release.what.free':
    'After that anyone may take the name. Meta does not say when it is free, nor whether you would get it back.',
  'release.what.read': 'Handleboard reads the line again afterwards and shows what Meta says.',
  'release.confirm': 'Release {handle}',
  'release.started': '{handle} is being given up.',
  'release.onItsWay': 'Handleboard is giving {handle} up at Meta.',
  'release.onItsWay.next': 'Nothing needs to be done; this page follows by itself.',
  'release.failed': '{handle} was not given up.',
  'release.again': 'Try again…',
  'release.problem.still_there':
    'Meta answered, and the name is still there. Meta may keep a name that customers do not see yet: try again when it is live, or remove it in WhatsApp Manager.',
  'release.problem.permission':
    'The access token may not change this line. Whoever manages the business at Meta gives its system user full control of the account; then try again.',
  'release.problem.line_not_found':
    'Meta does not know this line any more. An admin reads the lines again, or checks the account.',
  'release.problem.line_not_registered':
    'The number is not registered for the API. An admin registers it at Meta; then try again.',
  'release.problem.connection':
    'There is no working connection to Meta. An admin checks it in the settings; then try again.',
  'release.problem.account_restricted':
    'Meta has restricted the account. Whoever manages the business at Meta sees why in Business Suite.',
  'release.problem.unknown_answer':
    'Meta answered something that Handleboard does not know. Look again; if the name stands, remove it in WhatsApp Manager.',
} as const
