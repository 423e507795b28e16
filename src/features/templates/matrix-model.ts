import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { usualTemplateName } from '../../../domain/template-wording'
import type { TemplateAccount } from './queries'

export type MatrixRow = {
  account: TemplateAccount
  /** By language. */
  cells: ReadonlyMap<string, PhoneRequestTemplate>
}

export type Matrix = { languages: readonly string[]; rows: readonly MatrixRow[] }

/** The family's languages first, in its order; then those that some account has besides. */
export function matrixOf(
  accounts: readonly TemplateAccount[],
  templates: readonly PhoneRequestTemplate[],
  familyLanguages: readonly string[],
): Matrix {
  const ours = templates.filter(({ name }) => name === usualTemplateName)
  const more = ours.map(({ language }) => language).toSorted()
  const byAccount = new Map<string, Map<string, PhoneRequestTemplate>>()
  for (const template of ours) {
    const { wabaId } = template.account
    const cells = byAccount.get(wabaId) ?? new Map<string, PhoneRequestTemplate>()
    cells.set(template.language, template)
    byAccount.set(wabaId, cells)
  }
  return {
    languages: [...new Set([...familyLanguages, ...more])],
    rows: accounts.map((account) => ({
      account,
      cells: byAccount.get(account.wabaId) ?? new Map<string, PhoneRequestTemplate>(),
    })),
  }
}
