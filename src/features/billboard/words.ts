import type { ComposeProblem } from '../../../domain/billboard/compose/compose'
import type { Format } from '../../../domain/billboard/format'
import { sentenceOf } from '../../../domain/billboard/signs'
import { useFormat } from '../../i18n/format'
import { isolateLtr } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import type { Studio } from './use-studio'

/** What is to be read on a board, as plain text. */
export function wordsOf({
  phrase,
  sign,
  shown,
}: Pick<Studio['design'], 'phrase' | 'sign' | 'shown'>): string {
  return sentenceOf(phrase, sign, shown)
}

/** The trade's name of a format is English in every language. */
export function useFormatName(): (format: Pick<Format, 'id' | 'label'>) => string {
  const t = useText()
  return ({ id, label }) =>
    id === 'own-print' || id === 'own-screen' ? t(`studio.format.${id}`) : isolateLtr(label)
}

export function useFormatSize(): (format: Format) => string {
  const t = useText()
  const { number } = useFormat()
  return (format) => {
    const size = format.kind === 'print' ? format.trimMm : format.px
    const values = { width: number(size.width), height: number(size.height) }
    return isolateLtr(t(format.kind === 'print' ? 'studio.size.mm' : 'studio.size.px', values))
  }
}

export function useComposeProblem(): (problem: ComposeProblem) => string {
  const t = useText()
  return (problem) =>
    problem.code === 'cannot_be_drawn'
      ? t('studio.refused.cannot_be_drawn', { characters: problem.characters.join(' ') })
      : t(`studio.refused.${problem.code}`)
}

/** Parts of names inside a sentence keep their direction. */
export function isolatedValues(
  values: Record<string, string | number>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolateLtr(value) : value,
    ]),
  )
}
