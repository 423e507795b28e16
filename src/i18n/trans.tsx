import { Trans as LinguiTrans } from '@lingui/react'
import type { ReactElement, ReactNode } from 'react'
import type { MessageId, Messages } from './en'
import type { PlaceholderNames } from './message-values'

type TransProps<Id extends MessageId> = {
  id: Id
  /** Elements for the tags of the message: `<link>…</link>` takes `{ link: <Anchor … /> }`. */
  components?: Record<string, ReactElement>
} & ([PlaceholderNames<Messages[Id]>] extends [never]
  ? { values?: undefined }
  : { values: Record<PlaceholderNames<Messages[Id]>, ReactNode> })

/** A sentence with elements inside: values may be elements (`<Handle …/>`), tags become `components`. */
export function Trans<Id extends MessageId>({ id, components, values }: TransProps<Id>) {
  return (
    <LinguiTrans
      id={id}
      {...(values === undefined ? {} : { values })}
      {...(components === undefined ? {} : { components })}
    />
  )
}
