import { checkCopy } from '../../../domain/billboard/brand-copy'
import { judgeColours } from '../../../domain/billboard/green-guard'
import type { PreflightItem } from '../../../domain/billboard/preflight'
import { useText } from '../../i18n/use-text'
import { noPhrase } from './studio-design'
import type { Studio } from './use-studio'

type Mend = { label: string; apply: () => void }

/** What one tap does about an item, where one tap can. */
export function useMend(studio: Studio, { code, result }: PreflightItem): Mend | null {
  const t = useText()
  const { design, change } = studio
  if (result !== 'fail' && result !== 'warn') return null
  switch (code) {
    case 'contrast': {
      const [palette] = judgeColours(design.palette).instead
      if (palette === undefined) return null
      return {
        label: t('studio.checks.mend.colours'),
        apply: () => change({ palette: palette.id }),
      }
    }
    case 'copy':
      return {
        label: t('studio.checks.mend.copy'),
        apply: () => change({ phrase: mendedCopy(design.phrase) }),
      }
    case 'words':
      if (design.phrase === '') return null
      return { label: t('studio.checks.mend.words'), apply: () => change({ phrase: noPhrase }) }
    case 'letter_pixels':
      if (design.size === 1) return null
      return { label: t('studio.checks.mend.letters'), apply: () => change({ size: '100' }) }
    case 'qr_decodes':
      return { label: t('studio.checks.mend.code'), apply: () => change({ code: undefined }) }
    default:
      return null
  }
}

/** Each fix mends one place; a text of 120 letters has few. */
function mendedCopy(phrase: string): string {
  let text = phrase
  for (let round = 0; round < 20; round += 1) {
    const found = checkCopy(text).find(({ severity }) => severity === 'block')
    if (found === undefined) return text
    text = found.fix
  }
  return text
}
