import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Line } from '../../../domain/api/lines'
import { handleOf } from '../../../domain/handle'
import { lacksReason } from '../../../domain/name-use'
import { useMay } from '../../api/me'
import { openUsesQuery } from '../../api/name-uses'
import { Handle, isolateLtr, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { useToast } from '../../ui/toasts'
import { useLineSlots } from './line-slots'
import { useRelease } from './use-release'

type ReleaseLineProps = {
  line: Line
  /** After one that failed the button says so. */
  again?: boolean
}

/** Gives the name of a line up, after it was typed once more. Only for those who may, and a name that stands. */
export function ReleaseLine({ line, again = false }: ReleaseLineProps) {
  const t = useText()
  const toast = useToast()
  const may = useMay('requests.manage')
  const [opened, dialog] = useDisclosure()
  const releasing = useRelease(line)
  const { ChangeReason } = useLineSlots()
  const { value, displayCase, state } = line.username
  const uses = useQuery({ ...openUsesQuery(value ?? ''), enabled: opened && value !== null })
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  if (!may || value === null || (state !== 'reserved' && state !== 'live')) return null
  const shown = <Handle username={value} displayCase={displayCase} />
  const handle = isolateLtr(handleOf(value, displayCase))
  function close() {
    releasing.reset()
    setTried(false)
    dialog.close()
  }
  function confirm(username: string) {
    setTried(true)
    if (lacksReason({ openUses: uses.data?.total ?? 0, reason })) return
    releasing.mutate(
      { username, reason: reason.trim() },
      {
        onSuccess: () => {
          dialog.close()
          toast({ message: <Trans id="release.started" values={{ handle: shown }} /> })
        },
      },
    )
  }
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {again ? t('release.again') : t('release.action', { handle })}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={<Trans id="release.title" values={{ handle: shown }} />}
        confirmLabel={t('release.confirm', { handle })}
        typed={value}
        danger
        busy={releasing.isPending}
        error={releasing.error}
        onConfirm={() => confirm(value)}
        onClose={close}
      >
        <ul>
          <li>
            <Trans
              id="release.what.line"
              values={{ handle: shown, line: <UserText>{line.displayName}</UserText> }}
            />
          </li>
          <li>{t('release.what.free')}</li>
          <li>{t('release.what.read')}</li>
        </ul>
        <ChangeReason username={value} reason={reason} onReason={setReason} tried={tried} />
      </ConfirmDialog>
    </>
  )
}
