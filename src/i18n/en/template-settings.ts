export const templateSettings = {
  'templateSettings.what':
    'The languages and texts of the phone-request template. Saving sends nothing: what is missing or differs is sent from the templates page.',
  'templateSettings.languages': 'Languages on every account',
  'templateSettings.languages.what': 'What is missing of these is offered to be created.',
  'templateSettings.add': 'Add a language',
  'templateSettings.choose': 'Choose a language…',
  'templateSettings.remove': 'Remove {language}',
  'templateSettings.noText': 'No text ships in this language: it needs an own one.',
  'templateSettings.newAccounts': 'Create the template on each new account by itself',
  'templateSettings.newAccounts.what':
    'As soon as an account is connected, all languages above are created there.',
  'templateSettings.ownWording': 'Allow own texts',
  'templateSettings.ownWording.what':
    'Without it, only the texts that ship are sent. Meta reviews own texts like any other.',
  'templateSettings.ownWording.admin': 'Only an admin can change this.',
  'templateSettings.texts': 'Texts',
  'templateSettings.texts.what':
    'The text that ships with Handleboard; an own one is sent in its place where it is allowed.',
  'templateSettings.ownText': 'Own text in {language}; left empty: the text that ships',
  'templateSettings.saved': 'Saved. What is at Meta stays until it is sent again.',
} as const
