import { sandboxCustomers } from './sandbox-customers'
import { sandboxTemplates } from './sandbox-templates'

export const sandbox = {
  ...sandboxCustomers,
  ...sandboxTemplates,
  'sandbox.title': 'Sandbox',
  'sandbox.what':
    'Here you are Meta. Choose a number, decide what Meta answers, and watch what Handleboard does with it.',
  'sandbox.parts': 'Parts of this page',
  'sandbox.live.title': 'In a live workspace Meta decides.',
  'sandbox.live.what':
    'The sandbox is closed. What Meta answered stands on the page of each request, and what it holds on the page of each line.',
  'sandbox.live.requests': 'Go to the requests',

  'sandbox.numbers.title': 'Numbers',
  'sandbox.numbers.search': 'Search by number, name or username',
  'sandbox.numbers.account': 'Account',
  'sandbox.numbers.show': 'Show',
  'sandbox.numbers.show.open': 'With an open request',
  'sandbox.numbers.show.planned': 'With planned answers',
  'sandbox.numbers.bringUp':
    '{count, plural, one {Bring # number with something new to the top} other {Bring # numbers with something new to the top}}',
  'sandbox.numbers.none': 'Meta holds no numbers here.',

  'sandbox.assets.title': 'Pages and Instagram accounts',
  'sandbox.assets.what':
    'Rename one to see a name drift; link one to a number to let its name through. Meta tells Handleboard neither: it has to look.',
  'sandbox.assets.none': 'Meta holds no Pages and no Instagram accounts here.',
  'sandbox.assets.facebook': 'Facebook Page',
  'sandbox.assets.instagram': 'Instagram account',
  'sandbox.assets.closed': 'Handleboard may not read it',
  'sandbox.assets.noName': 'No name',
  'sandbox.assets.linkedTo': 'Linked to the number',
  'sandbox.assets.notLinked': 'None',
  'sandbox.assets.username': 'Name there',
  'sandbox.assets.usernameWrong': 'English letters, digits, dots and underscores, 50 at most.',
  'sandbox.assets.rename': 'Rename',
  'sandbox.assets.linked': '{asset} is linked to {phone}.',
  'sandbox.assets.unlinked': '{asset} is linked to no number.',
  'sandbox.assets.renamed': '{asset} is now called {handle}.',
  'sandbox.assets.renamedNone': '{asset} has no name now.',
  'sandbox.assets.idle': 'Nothing changed: another one there has this name.',

  'sandbox.number.none': 'No name',
  'sandbox.number.reserved': 'Reserved',
  'sandbox.number.approved': 'Live',
  'sandbox.number.claims':
    '{count, plural, =0 {no name asked for yet} one {a name asked for once} other {names asked for # times}}',
  'sandbox.number.openLine': 'Open the line',
  'sandbox.number.openRequest': 'Open the request for {handle}',
  'sandbox.number.ask': 'Ask for a name',

  'sandbox.plan.title': 'The next answer',
  'sandbox.plan.what':
    'A planned answer is given when Handleboard next asks for a name on this number. Without one Meta follows its own rules.',
  'sandbox.plan.answer': 'Meta answers',
  'sandbox.plan.times': 'How many times',
  'sandbox.plan.timesValue': '{count, plural, one {# time} other {# times}}',
  'sandbox.plan.submit': 'Plan this answer',
  'sandbox.plan.planned': 'Planned answers, in this order',
  'sandbox.plan.forget': 'Forget: {answer}',
  'sandbox.plan.forgetAll': 'Forget all',
  'sandbox.plan.done': 'Planned for {phone}: {answer}',
  'sandbox.plan.forgotten': 'Forgotten for {phone}: {answer}',
  'sandbox.plan.forgottenAll': 'All planned answers for {phone} are forgotten.',

  'sandbox.group.yes': 'Meta accepts',
  'sandbox.group.no': 'Meta refuses the name',
  'sandbox.group.mend': 'Something must be mended first',
  'sandbox.group.wrong': 'The answer goes wrong',

  'sandbox.answer.reserved': 'Accept, reserved and not visible yet',
  'sandbox.answer.approved': 'Accept, visible at once',
  'sandbox.answer.pending': 'Say that it is pending',
  'sandbox.answer.147001': 'Refuse: the name is taken or not offered',
  'sandbox.answer.100': 'Refuse: the format is wrong',
  'sandbox.answer.147002': 'The messaging limit is too low',
  'sandbox.answer.147003': 'The Facebook Page is not linked',
  'sandbox.answer.147004': 'The Instagram account is not linked',
  'sandbox.answer.147005': 'A sibling line holds it: a move is needed',
  'sandbox.answer.10': 'No permission',
  'sandbox.answer.33': 'The number’s id is wrong',
  'sandbox.answer.190': 'The access token is not valid',
  'sandbox.answer.133010': 'The number is not registered',
  'sandbox.answer.368': 'The account is restricted',
  'sandbox.answer.2': 'Trouble at Meta, try again later',
  'sandbox.answer.late': 'Answer late, after 6 seconds',
  'sandbox.answer.lost_after': 'Do it, then lose the answer',
  'sandbox.answer.lost_before': 'Lose the question, do nothing',
  'sandbox.answer.not_json': 'Answer with a web page instead of JSON',

  'sandbox.then.reserved':
    'The request becomes reserved. Customers see the name once you make it visible.',
  'sandbox.then.approved': 'The request becomes live at once.',
  'sandbox.then.pending':
    'The request waits for Meta. To end the wait, give the number the name by “Change in the app”.',
  'sandbox.then.147001':
    'Handleboard asks for the next candidate. With none left the request is refused, and whoever made it chooses another name.',
  'sandbox.then.100':
    'Handleboard asks for the next candidate. With none left the request is refused, and whoever made it chooses another name.',
  'sandbox.then.147002':
    'The request is blocked until the business raises its limit at Meta. Then somebody presses “Try again”.',
  'sandbox.then.147003':
    'The request is blocked until the Page is linked to the number at Meta. Then somebody presses “Try again”.',
  'sandbox.then.147004':
    'The request is blocked until the account is linked to the number at Meta. Then somebody presses “Try again”.',
  'sandbox.then.147005':
    'The request asks an admin: move the name from the sibling line, or go on to the next candidate.',
  'sandbox.then.10':
    'The request is blocked until an admin gives the system user access to the account. Then somebody presses “Try again”.',
  'sandbox.then.33':
    'The request is blocked: Meta does not know the number. An admin reads the lines again, then presses “Try again”.',
  'sandbox.then.190':
    'The request is blocked until an admin puts a new access token into the Meta connection.',
  'sandbox.then.133010':
    'The request is blocked until the number is registered at Meta. Then somebody presses “Try again”.',
  'sandbox.then.368':
    'The request is blocked until Meta lifts the restriction of the account. Then somebody presses “Try again”.',
  'sandbox.then.2': 'Handleboard waits a little and asks again by itself.',
  'sandbox.then.late':
    'If that is too long for Handleboard, it looks at what Meta holds before it asks again.',
  'sandbox.then.lost_after':
    'Meta decides, but Handleboard never hears it. It looks before it asks again, and finds the name.',
  'sandbox.then.lost_before':
    'Meta never hears the question. Handleboard looks, finds nothing, and asks again.',
  'sandbox.then.not_json':
    'Something in front of Meta answers in its place. Handleboard looks, then asks again.',

  'sandbox.acts.title': 'What Meta does with the name',
  'sandbox.acts.noName':
    'This number has no name. Answer a request, or give it one as somebody could in the WhatsApp Business app.',
  'sandbox.act.make_visible': 'Make visible',
  'sandbox.act.revoke': 'Revoke…',
  'sandbox.act.remove_in_app': 'Remove in the app',
  'sandbox.act.change_in_app': 'Change in the app…',
  'sandbox.act.give_in_app': 'Give a name in the app…',
  'sandbox.did.make_visible': 'Customers now see {handle} on {phone}.',
  'sandbox.did.revoke': 'Meta took {handle} away from {phone}.',
  'sandbox.did.revokeReplaced': 'Meta took {handle} away from {phone} and put {next} in its place.',
  'sandbox.did.remove_in_app': '{handle} was removed from {phone} in the app.',
  'sandbox.did.change_in_app': '{phone} now has {next}, set in the app.',
  'sandbox.did.nothing': 'Nothing changed: Meta’s rules do not allow it. Look at the newest calls.',
  'sandbox.revoke.title': 'Revoke {handle}?',
  'sandbox.revoke.what':
    'Meta takes the name away from {phone} and tells Handleboard by webhook. The request for it becomes revoked.',
  'sandbox.revoke.replacement': 'Put this name in its place',
  'sandbox.revoke.replacementHelp': 'Leave it empty to take the name away and give none.',
  'sandbox.revoke.confirm': 'Revoke {handle}',
  'sandbox.change.title': 'Change the name of {phone} in the app',
  'sandbox.change.what':
    'As if somebody did it in the WhatsApp Business app, behind Handleboard’s back. The name is visible at once.',
  'sandbox.change.username': 'New username',
  'sandbox.change.confirm': 'Change the name',
  'sandbox.change.refused':
    'Meta did not take this name: another number or somebody else holds it, or a rule stands against it.',

  'sandbox.next.request': 'Open the request',
  'sandbox.next.line': 'Open the line',

  'sandbox.accounts.title': 'Accounts',
  'sandbox.accounts.open': 'Answers every call',
  'sandbox.accounts.throttled': 'Refuses every call until {time}',
  'sandbox.accounts.minutes': 'For how long',
  'sandbox.accounts.minutesValue': '{count, plural, one {# minute} other {# minutes}}',
  'sandbox.accounts.throttle': 'Throttle',
  'sandbox.accounts.stop': 'Stop throttling',
  'sandbox.accounts.throttledDone':
    'Meta refuses every call for {account} until {time}. Handleboard waits and goes on by itself.',
  'sandbox.accounts.stopped': 'Meta answers calls for {account} again.',

  'sandbox.startOver.action': 'Start over…',
  'sandbox.startOver.title': 'Start the sandbox over?',
  'sandbox.startOver.what':
    'Meta forgets every name, planned answer and call, and is as on the first day. Your requests, people and settings stay as they are.',
  'sandbox.startOver.word': 'start over',
  'sandbox.startOver.confirm': 'Start over',
  'sandbox.startOver.done': 'Meta is as on the first day. Handleboard does not know it yet.',
  'sandbox.startOver.sync': 'Read the lines again',
  'sandbox.startOver.syncing': 'The lines are being read again.',

  'sandbox.calls.title': 'Newest calls',
  'sandbox.calls.what': 'What reached Meta, newest first.',
  'sandbox.calls.writes': 'Only changes',
  'sandbox.calls.pause': 'Pause',
  'sandbox.calls.resume': 'Go on',
  'sandbox.calls.paused': 'Paused. New calls wait.',
  'sandbox.calls.none': 'No call has reached Meta yet.',
  'sandbox.calls.noWrites': 'No call has changed anything yet.',
  'sandbox.calls.time': 'Time',
  'sandbox.calls.call': 'Call',
  'sandbox.calls.answer': 'Answer',
  'sandbox.calls.lost': 'Answer lost',
  'sandbox.calls.code': 'code {code}',
} as const
