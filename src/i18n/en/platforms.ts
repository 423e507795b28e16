export const platforms = {
  'platforms.title': 'Platforms',
  'platforms.what':
    'Each line with its name on WhatsApp, and on the Facebook Page and the Instagram account that are connected to it.',
  'platforms.loading': 'Loading the board…',
  'platforms.search': 'Search by line, number or a name on any platform',
  'platforms.filter.verdict': 'Standing',
  'platforms.filter.platform': 'Where',
  'platforms.column.line': 'Line',
  'platforms.column.next': 'Next',
  'platforms.nothingNext': 'Nothing to do',
  'platforms.whatsapp': 'WhatsApp',
  'platforms.facebook': 'Facebook',
  'platforms.instagram': 'Instagram',
  'platforms.noName': 'no name',
  'platforms.empty.title': 'No lines have been read yet.',
  'platforms.empty.what': 'The board shows your lines beside their Pages and Instagram accounts.',

  'platforms.state.none': 'No name',
  'platforms.state.reserved': 'Reserved',
  'platforms.state.live': 'Live',
  'platforms.state.revoked': 'Taken away',
  'platforms.state.unknown': 'Not known',
  'platforms.verdict.same': 'Same name',
  'platforms.verdict.different': 'Another name',
  'platforms.verdict.unlinked': 'Ours, not linked',
  'platforms.verdict.link_needed': 'Link needed',
  'platforms.verdict.none': 'No name there',
  'platforms.verdict.not_connected': 'Not connected',
  'platforms.verdict.unknown': 'Not known',

  'platforms.step.link': 'Link it to this number at Meta',
  'platforms.step.ask': 'Ask for a name on WhatsApp',
  'platforms.step.align': 'Make the two names one',
  'platforms.step.choose': 'Give it a name at Meta',
  'platforms.step.connect': 'Connect it here',
  'platforms.step.look': 'Wait until WhatsApp’s name is read',
  'platforms.actor.requester': 'Whoever asks for names',
  'platforms.actor.admin': 'An admin',
  'platforms.actor.business_manager': 'Whoever manages the business at Meta',

  'platforms.line.title': 'On the three platforms',
  'platforms.line.what': 'One name on all of them is easier to find. Meta decides on each.',
  'platforms.line.loading': 'Loading the platforms of this line…',
  'platforms.line.live': 'Customers can see {handle}.',
  'platforms.line.reserved': '{handle} is kept for this line and not visible yet.',
  'platforms.line.none': 'There is no username on WhatsApp.',
  'platforms.line.revoked': 'Meta took the username away.',
  'platforms.line.unknown': 'What Meta said is not known to Handleboard.',
  'platforms.is.same': '{handle} there too.',
  'platforms.is.different': 'There it is {handle}, not the name on WhatsApp.',
  'platforms.is.unlinked':
    '{handle} is ours there and wanted here. Meta may want it linked to this number before it gives the name.',
  'platforms.is.link_needed.facebook':
    'A Facebook Page that is not connected here uses the wanted name. Meta wants it linked to this number first.',
  'platforms.is.link_needed.instagram':
    'An Instagram account that is not connected here uses the wanted name. Meta wants it linked to this number first.',
  'platforms.is.none': 'What is connected has no username there.',
  'platforms.is.not_connected.facebook':
    'No Page is connected, so nothing is claimed about its name.',
  'platforms.is.not_connected.instagram':
    'No Instagram account is connected, so nothing is claimed about its name.',
  'platforms.is.unknown':
    'There it is {handle}. What this line has on WhatsApp is not known, so they are not compared.',
  'platforms.next': 'Next: {step}.',
  'platforms.who': 'Who: {actor}.',

  'platforms.asset.named': '{name}, ID {id}',
  'platforms.asset.id': 'ID {id}',
  'platforms.asset.read': 'Last confirmed with Meta {when}',
  'platforms.problem.not_found':
    'Meta no longer shows it to Handleboard. What stands here is from before.',
  'platforms.problem.permission':
    'Meta does not let Handleboard read it. What stands here is from before.',
  'platforms.problem.connection': 'Meta refused the access token. What stands here is from before.',
  'platforms.problem.unreachable': 'Meta did not answer. What stands here is from before.',
  'platforms.problem.unknown_answer':
    'Meta gave an answer that Handleboard does not know. What stands here is from before.',
  'platforms.problem.at': 'Tried {when}.',
  'platforms.problem.short': 'not read again',

  'platforms.connect.facebook': 'Connect a Page',
  'platforms.connect.instagram': 'Connect an Instagram account',
  'platforms.connect.other': 'Connect another',
  'platforms.connect.title.facebook': 'Connect a Facebook Page to {line}',
  'platforms.connect.title.instagram': 'Connect an Instagram account to {line}',
  'platforms.connect.what':
    'Handleboard reads its name from Meta now and then, and says when it is another one. It changes nothing there.',
  'platforms.connect.field.facebook': 'ID of the Page, or a link with it',
  'platforms.connect.field.instagram': 'ID of the Instagram account, or a link with it',
  'platforms.connect.where.facebook':
    'In Meta Business settings: Accounts, Pages, choose the Page. The ID stands below its name.',
  'platforms.connect.where.instagram':
    'In Meta Business settings: Accounts, Instagram accounts, choose the account. The ID stands below its name.',
  'platforms.connect.noId':
    'Give the ID in digits, or a link that contains it. A name is not enough.',
  'platforms.connect.notFound':
    'Meta shows nothing with a username under this ID. Check the digits, and that the system user of Handleboard may see it in Meta Business settings.',
  'platforms.connect.permission':
    'Meta does not let Handleboard read it. Assign it to the system user of Handleboard in Meta Business settings.',
  'platforms.connect.unknown':
    'Meta gave an answer that Handleboard does not know. Try again later.',
  'platforms.connect.taken':
    'It is connected to another line. A WhatsApp name stands on one line only, so take it off there first.',
  'platforms.connect.submit': 'Read its name and connect',
  'platforms.connect.done': 'Connected and read from Meta.',
  'platforms.look': 'Look again',
  'platforms.looked': 'Confirmed with Meta just now.',
  'platforms.disconnect': 'Disconnect',
  'platforms.disconnect.title.facebook': 'Disconnect the Page from {line}?',
  'platforms.disconnect.title.instagram': 'Disconnect the account from {line}?',
  'platforms.disconnect.what':
    'Handleboard no longer reads its name and says nothing more about it. At Meta nothing changes.',
  'platforms.disconnect.confirm.facebook': 'Disconnect the Page',
  'platforms.disconnect.confirm.instagram': 'Disconnect the account',
  'platforms.disconnect.done': 'Disconnected.',

  'platforms.fix.done': 'done',
  'platforms.fix.toDo': 'to do',
  'platforms.fix.know.facebook': 'Say which Page it is: connect it to the line {line}.',
  'platforms.fix.know.instagram': 'Say which account it is: connect it to the line {line}.',
  'platforms.fix.known': '{handle} is connected to the line {line}, so it is ours.',
  'platforms.fix.other':
    'What is connected to the line {line} has another name: the one with this name is still to be found.',
  'platforms.fix.open.facebook':
    'Open the Page in Meta Business Suite: Settings, Linked accounts, WhatsApp. WhatsApp Manager offers it too. It wants full control of the Page, or access to manage its phone number.',
  'platforms.fix.open.instagram':
    'Open the account in Meta Business Suite: Settings, Linked accounts, WhatsApp. WhatsApp Manager offers it too. It wants full control of the account, or access to manage its phone number.',
  'platforms.fix.link': 'Link the number {phone} there.',
  'platforms.fix.again':
    'Come back and try again: Meta’s answer says whether the link counts. Meta does not tell it otherwise.',
} as const
