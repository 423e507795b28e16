/** The languages that Meta knows for templates (meta-contract 6.8), as it writes them in requests. */
export const templateLanguages = (
  'af sq ar ar_EG ar_AE ar_LB ar_MA ar_QA ar_SA az bn bg ca zh_CN zh_HK zh_TW hr cs da nl en en_GB en_US en_AU ' +
  'en_CA en_IN et fil fi fr fr_CA fr_BE ka de el gu ha he hi hu id ga it ja kn kk rw_RW ko ky_KG lo lv lt mk ms ml ' +
  'mr nb fa pl pt_BR pt_PT pa ro ru sr sk sl es es_AR es_ES es_MX es_CL es_CO es_PE es_VE sw sv ta te th tr uk ur uz ' +
  'vi zu'
).split(' ')

/**
 * A language as requests write it: webhooks write `en-US`, everything else `en_US` (meta-contract 6.7). One that the
 * list does not know is kept as it came, with its underscore.
 */
export function templateLanguageOf(word: string): string {
  const written = word.trim().replaceAll('-', '_')
  const known = templateLanguages.find(
    (language) => language.toLowerCase() === written.toLowerCase(),
  )
  return known ?? written
}

const writtenFromTheRight = new Set(['ar', 'he', 'fa', 'ur'])

/** The direction of a template's text, by its language and nothing else. */
export function templateDirection(language: string): 'ltr' | 'rtl' {
  const [base = ''] = language.split('_')
  return writtenFromTheRight.has(base) ? 'rtl' : 'ltr'
}
