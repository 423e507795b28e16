import { IconAlertTriangle, IconQrcode } from '@tabler/icons-react'
import type { SharedArtwork } from '../../../../domain/api/artworks'
import { useText } from '../../../i18n/use-text'
import { Notice } from '../../../ui/notice'
import { readFormat } from '../studio-design'
import { formatIdsOf, searchOfSaved } from './saved-design'

/** What the printed boards have and these pictures have not, or the other way round. */
export function SharedNotes({ artwork }: { artwork: SharedArtwork }) {
  const t = useText()
  const { qr, mark, ownMark } = artwork.design
  const code = takesCode(artwork) ? qr : null
  return (
    <>
      {code?.kind === 'phone_link' && (
        <Notice tone="info" icon={IconQrcode}>
          <p>{t('studio.shared.phoneCode')}</p>
        </Notice>
      )}
      {code?.kind === 'message_code' && code.url === null && (
        <Notice tone="waiting" icon={IconAlertTriangle}>
          <p>{t('studio.shared.noCode')}</p>
        </Notice>
      )}
      {mark === 'own' && ownMark === null && (
        <Notice tone="info">
          <p>{t('studio.shared.noMark')}</p>
        </Notice>
      )}
    </>
  )
}

/** Boards for drivers have no code, whatever was chosen. */
function takesCode(artwork: SharedArtwork): boolean {
  return formatIdsOf(artwork.design).some((id) => {
    const chosen = readFormat(searchOfSaved(artwork, id))
    return chosen.ok && chosen.format.qr
  })
}
