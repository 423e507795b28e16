/** Why a message to a customer did not go out or did not arrive, and what to do, by domain/send-problems.ts. */
export const sendProblem = {
  'sendProblem.is.request_invalid': 'Meta did not take the message as it was sent.',
  'sendProblem.next.request_invalid':
    'Sending it again does not help. Report it to whoever runs Handleboard, with Meta’s words.',
  'sendProblem.is.parameters_differ':
    'The template has variables at Meta, and Handleboard sends none.',
  'sendProblem.next.parameters_differ':
    'Open the template, see what changed at Meta, and send its text again.',
  'sendProblem.is.template_missing':
    'Meta has no approved template of this name in this language on this account.',
  'sendProblem.next.template_missing':
    'Create the template in this language, or wait until Meta has approved it.',
  'sendProblem.is.template_too_long': 'The text of the template is too long in this language.',
  'sendProblem.next.template_too_long':
    'Shorten the text of the template and send it to Meta again.',
  'sendProblem.is.template_against_policy':
    'Meta sees something in the template that its policy does not allow.',
  'sendProblem.next.template_against_policy':
    'Change the text of the template and send it to Meta again.',
  'sendProblem.is.template_paused': 'Meta has paused the template because of its quality.',
  'sendProblem.next.template_paused':
    'Wait until the pause ends, or look at the template: some pauses are ended there.',
  'sendProblem.is.template_disabled': 'Meta has disabled the template for good.',
  'sendProblem.next.template_disabled':
    'This text cannot be sent any more. Use another language, or a template of another name.',
  'sendProblem.is.not_reachable': 'Meta cannot deliver a message to this customer.',
  'sendProblem.next.not_reachable':
    'Wait until the customer writes again: the id may be an old one, or the app too old.',
  'sendProblem.is.window_closed':
    'More than 24 hours have passed since the customer wrote last, so only a template can be sent.',
  'sendProblem.next.window_closed': 'Ask by the template, or wait until the customer writes.',
  'sendProblem.is.to_itself': 'The line cannot write to its own number.',
  'sendProblem.next.to_itself': 'Nothing has to be done: this is no customer.',
  'sendProblem.is.blocked_by_us': 'The business has blocked this customer.',
  'sendProblem.next.blocked_by_us': 'Whoever blocked the customer at Meta can end that there.',
  'sendProblem.is.opted_out':
    'The customer has chosen to get no marketing messages from this business.',
  'sendProblem.next.opted_out':
    'Do not ask again by a marketing template. The customer can change that in WhatsApp.',
  'sendProblem.is.experiment':
    'Meta holds messages to this customer back, as part of an experiment of its own.',
  'sendProblem.next.experiment':
    'Wait until the customer writes: then messages arrive. Sending again does not help.',
  'sendProblem.is.id_not_supported': 'This kind of message cannot be sent to a customer id.',
  'sendProblem.next.id_not_supported':
    'It can be sent only to a customer whose phone number is known.',
  'sendProblem.is.marketing_cap':
    'The customer has got as many marketing messages for now as Meta lets through, from all businesses.',
  'sendProblem.next.marketing_cap':
    'Wait at least a day. A template of the category utility is not limited this way.',
  'sendProblem.is.too_many_calls': 'Meta takes no more calls from this account for the moment.',
  'sendProblem.next.too_many_calls': 'Handleboard slows down and goes on by itself.',
  'sendProblem.is.too_fast': 'The line sends more messages in a second than Meta permits.',
  'sendProblem.next.too_fast': 'Handleboard slows down and goes on by itself.',
  'sendProblem.is.pair_too_fast':
    'The line has sent this customer too many messages in a short time.',
  'sendProblem.next.pair_too_fast': 'Handleboard waits longer each time and goes on by itself.',
  'sendProblem.is.quality_limit':
    'Meta limits what the line may send, since customers blocked or reported it.',
  'sendProblem.next.quality_limit':
    'Ask fewer customers for a while, and see how Meta rates the line.',
  'sendProblem.is.misclassified_templates':
    'Meta limits the account, since templates of it are in the wrong category.',
  'sendProblem.next.misclassified_templates':
    'See which categories Meta gave the templates, and correct those that differ.',
  'sendProblem.is.payment': 'Meta cannot charge the account.',
  'sendProblem.next.payment':
    'Whoever manages the business at Meta checks its payment method and its credit.',
  'sendProblem.is.display_name': 'Meta has not approved the display name of the line.',
  'sendProblem.next.display_name':
    'Whoever manages the business at Meta has the display name approved.',
  'sendProblem.is.line_not_registered': 'The line is not registered for sending at Meta.',
  'sendProblem.next.line_not_registered': 'Whoever manages the business at Meta registers it.',
  'sendProblem.is.account_restricted':
    'Meta has restricted the account for a time because of its policies.',
  'sendProblem.next.account_restricted':
    'Whoever manages the business at Meta sees why, and until when, in its support page.',
  'sendProblem.is.account_locked': 'Meta has locked the account.',
  'sendProblem.next.account_locked':
    'Whoever manages the business at Meta sees why in its support page, and can object there.',
  'sendProblem.is.country_restricted':
    'Meta does not let this business write to customers in this country.',
  'sendProblem.next.country_restricted':
    'Nothing can be done here. Meta’s support page says which countries it concerns.',
  'sendProblem.is.account_incomplete': 'Something is left to be done on the account at Meta.',
  'sendProblem.next.account_incomplete':
    'Whoever manages the business at Meta opens WhatsApp Manager, and completes what it asks for.',
  'sendProblem.is.account_in_maintenance': 'Meta has the account in maintenance for the moment.',
  'sendProblem.next.account_in_maintenance': 'Handleboard tries again by itself.',
  'sendProblem.is.token_not_valid': 'Meta no longer takes the access token.',
  'sendProblem.next.token_not_valid': 'An admin stores a new access token in the settings.',
  'sendProblem.is.no_permission': 'The connection may not send messages from this line.',
  'sendProblem.next.no_permission': 'An admin gives it the permission at Meta.',
  'sendProblem.is.line_not_found': 'Meta does not find the line, or does not show it to us.',
  'sendProblem.next.line_not_found':
    'Read the lines again. If it is still there, an admin checks the permissions at Meta.',
  'sendProblem.is.meta_trouble': 'Meta had trouble of its own.',
  'sendProblem.next.meta_trouble': 'Handleboard tries again by itself.',
  'sendProblem.is.unknown': 'Meta gave a reason that Handleboard does not know.',
  'sendProblem.next.unknown': 'Meta’s own words and its code say more. It is not sent again.',
} as const
