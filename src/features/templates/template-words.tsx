import { templateCategories } from '../../../domain/template'
import { Id } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'

const qualities = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const

/** Meta's word for the quality in ours; a new one as it came. */
export function QualityWord({ word }: { word: string }) {
  const t = useText()
  const known = qualities.find((quality) => quality === word.toUpperCase())
  return known === undefined ? <Id>{word}</Id> : t(`template.quality.${known}`)
}

/** Meta's word for a category in ours; a new one as it came. */
export function CategoryWord({ word }: { word: string }) {
  const t = useText()
  const known = templateCategories.find((category) => category === word.toUpperCase())
  return known === undefined || known === 'unknown' ? (
    <Id>{word}</Id>
  ) : (
    t(`template.category.${known}`)
  )
}
