import type { PreflightItem } from '../../../domain/billboard/preflight'
import { useText } from '../../i18n/use-text'

/** One sentence for each item and how it stands. */
export function useCheckSentence(): (item: PreflightItem) => string {
  const t = useText()
  return ({ code, result }) => {
    if (result === 'fail' || result === 'pass') return t(`studio.checks.${code}.${result}`)
    if (result === 'warn' && (code === 'letter_pixels' || code === 'contrast' || code === 'words'))
      return t(`studio.checks.${code}.warn`)
    if (result === 'unknown' && (code === 'qr_link' || code === 'qr_decodes'))
      return t(`studio.checks.${code}.unknown`)
    return t(`studio.checks.${code}.pass`)
  }
}
