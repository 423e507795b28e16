import { IconExternalLink } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

type PlaceLinkProps = {
  name: string
  /** On another site; `null` for our own settings. */
  address: string | null
  /** Whoever may not go there reads its name only. */
  maySettings: boolean
  className: string | undefined
}

/** Where something is to be done, as a link where this person can go there. */
export function PlaceLink({ name, address, maySettings, className }: PlaceLinkProps) {
  if (address !== null)
    return (
      <a href={address} target="_blank" rel="noreferrer" className={className}>
        {name}
        <IconExternalLink size={16} className="hb-mirrors" aria-hidden />
      </a>
    )
  if (!maySettings) return name
  return (
    <Link to="/settings/meta" className={className}>
      {name}
    </Link>
  )
}
