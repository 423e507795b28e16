import { Button } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import type { Artwork } from '../../../../domain/api/artworks'
import { useMay } from '../../../api/me'
import { useText } from '../../../i18n/use-text'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { isProblem } from '../../../api/problem'
import { ButtonLink } from '../../../ui/links'
import { useToast } from '../../../ui/toasts'
import type { Typefaces } from '../drawing/load-typefaces'
import { useStudio, type Studio } from '../use-studio'
import { useEditArtwork } from './artwork-acts'
import { SaveDialog } from './save-dialog'
import { designToSave } from './saved-design'
import { SaveFailure } from './save-failure'
import { noteSaved } from './use-opened-mark'
import { lineOfCode, saveRefusal, useSaving } from './use-saving'

/** In the header of the studio: the way to what is saved, and saving. */
export function SavedActions({ faces }: { faces: Typefaces | undefined }) {
  const t = useText()
  const mayRead = useMay('requests.read')
  const mayWrite = useMay('requests.create')
  return (
    <>
      {mayRead && (
        <ButtonLink to="/studio/artworks" variant="default">
          {t('studio.saved.title')}
        </ButtonLink>
      )}
      {mayWrite && faces !== undefined && <Saving faces={faces} />}
    </>
  )
}

function Saving({ faces }: { faces: Typefaces }) {
  const t = useText()
  const studio = useStudio(faces)
  const { artwork, isMine, opened } = useSaving(studio)
  const [open, setOpen] = useState(false)
  const newLabel =
    artwork === undefined
      ? 'studio.saved.save'
      : isMine
        ? 'studio.saved.asNew'
        : 'studio.saved.copyOf'
  return (
    <>
      <Button
        variant={isMine ? 'default' : 'filled'}
        leftSection={isMine ? undefined : <IconDeviceFloppy size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t(newLabel)}
      </Button>
      {artwork !== undefined && isMine && opened !== undefined && (
        <SaveAgain key={artwork.id} studio={studio} artwork={artwork} opened={opened} />
      )}
      <SaveDialog studio={studio} from={artwork} opened={open} onClose={() => setOpen(false)} />
    </>
  )
}

type SaveAgainProps = { studio: Studio; artwork: Artwork; opened: number }

/** Writes over nothing that came since the artwork was opened. */
function SaveAgain({ studio, artwork, opened }: SaveAgainProps) {
  const t = useText()
  const toast = useToast()
  const editing = useEditArtwork()
  const { isChanged, isNewer } = useSaving(studio)
  function save() {
    const { search, chosen, ownMark, change } = studio
    const { username, shown } = chosen.design
    const lineId = lineOfCode(studio)
    const body = {
      username,
      displayCase: shown,
      ...(lineId === null ? {} : { lineId }),
      design: designToSave(search, { ...chosen, ownMark: ownMark.file }, artwork.design),
    }
    editing.mutate(
      { id: artwork.id, version: opened, body },
      {
        onSuccess: (saved) => {
          noteSaved(saved)
          change({ version: String(saved.version) }, true)
          toast({
            message: (
              <Trans id="studio.saved.done" values={{ name: <UserText>{saved.name}</UserText> }} />
            ),
          })
        },
      },
    )
  }
  return (
    <>
      <Button
        leftSection={<IconDeviceFloppy size={18} aria-hidden />}
        loading={editing.isPending}
        disabled={!isChanged || isNewer || saveRefusal(studio) !== null}
        onClick={save}
      >
        {t('action.save')}
      </Button>
      {/* That somebody else was faster is said below the heading, with the way on. */}
      {editing.isError && !isProblem(editing.error, 'stale') && (
        <SaveFailure error={editing.error} />
      )}
    </>
  )
}
