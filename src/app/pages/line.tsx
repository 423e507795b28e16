import { LinePage } from '../../features/lines/line-page'
import { LineSlotsContext } from '../../features/lines/line-slots'
import { ChangeReason } from '../../features/names/change-reason'
import { NameUses } from '../../features/names/name-uses'
import { OpenUses } from '../../features/names/open-uses'

const slots = { Uses: NameUses, OpenUses, ChangeReason }

/** The page of a line, with where its names are shown. */
export function Line() {
  return (
    <LineSlotsContext value={slots}>
      <LinePage />
    </LineSlotsContext>
  )
}
