import { Fragment } from 'react'
import { Id } from '../../i18n/isolates'

/** A long word of Meta's breaks after an underscore and not in the middle of a word; copied it is what it was. */
export function BreakableId({ children }: { children: string }) {
  return (
    <Id>
      {children.split(/(?<=_)/).map((part, place) => (
        // The parts of one word have no other name than their place.
        // eslint-disable-next-line react/no-array-index-key
        <Fragment key={place}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </Id>
  )
}
