import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { SandboxPlay, SandboxWorld } from '../../../domain/api/sandbox'
import { handleOf } from '../../../domain/handle'
import { Handle, isolateLtr } from '../../i18n/isolates'
import { Phone, usePhoneText } from '../../i18n/phone'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import { phoneOf, type SandboxNumber } from './number-order'
import { numberIn, usePlay, useTellPlay, type Place } from './use-play'
import { UsernameDialog } from './username-dialog'

type NameActsProps = { number: SandboxNumber; place: Place }

/** What Meta, or somebody in its app, does with the name of a number. Only what is possible now is offered. */
export function NameActs({ number, place }: NameActsProps) {
  const t = useText()
  const tell = useTellPlay(place)
  const acting = usePlay()
  const [asking, setAsking] = useState<'revoke' | 'change' | null>(null)
  const [idle, setIdle] = useState(false)
  const phone = isolateLtr(usePhoneText(phoneOf(number)))
  const { phoneNumberId, username } = number

  function act(play: 'make_visible' | 'remove_in_app') {
    const handle = isolateLtr(handleOf(username ?? ''))
    acting.mutate([{ play, phoneNumberId }], {
      onSuccess: (world) => {
        const changed = isChanged(number, world)
        setIdle(!changed)
        if (changed) tell(t(`sandbox.did.${play}`, { handle, phone }))
      },
    })
  }
  return (
    <>
      {username === null && <p>{t('sandbox.acts.noName')}</p>}
      <Group gap="xs">
        {number.usernameStatus === 'reserved' && (
          <Button onClick={() => act('make_visible')} loading={acting.isPending}>
            {t('sandbox.act.make_visible')}
          </Button>
        )}
        <Button variant="default" onClick={() => setAsking('change')}>
          {t(username === null ? 'sandbox.act.give_in_app' : 'sandbox.act.change_in_app')}
        </Button>
        {username !== null && (
          <>
            <Button
              variant="default"
              onClick={() => act('remove_in_app')}
              disabled={acting.isPending}
            >
              {t('sandbox.act.remove_in_app')}
            </Button>
            <Button variant="outline" color="brick" onClick={() => setAsking('revoke')}>
              {t('sandbox.act.revoke')}
            </Button>
          </>
        )}
      </Group>
      {idle && (
        <Notice tone="waiting" role="status">
          {t('sandbox.did.nothing')}
        </Notice>
      )}
      {acting.isError && <FailedState error={acting.error} />}
      <Revoke
        number={number}
        place={place}
        opened={asking === 'revoke'}
        onClose={() => setAsking(null)}
      />
      <Change
        number={number}
        place={place}
        opened={asking === 'change'}
        onClose={() => setAsking(null)}
      />
    </>
  )
}

function isChanged(before: SandboxNumber, world: SandboxWorld): boolean {
  const after = numberIn(world, before.phoneNumberId)
  return after?.username !== before.username || after?.usernameStatus !== before.usernameStatus
}

type AskingProps = NameActsProps & { opened: boolean; onClose: () => void }

/** A move with a name in it: a dialog that closes when the move did something. */
function useNamePlay({ number, place, onClose }: AskingProps) {
  const tell = useTellPlay(place)
  const acting = usePlay()
  const [refused, setRefused] = useState(false)
  return {
    busy: acting.isPending,
    error: acting.error,
    refused,
    play(play: SandboxPlay, message: string) {
      setRefused(false)
      acting.mutate([play], {
        onSuccess: (world) => {
          if (!isChanged(number, world)) return setRefused(true)
          onClose()
          tell(message)
        },
      })
    },
    close() {
      setRefused(false)
      acting.reset()
      onClose()
    },
  }
}

function Revoke(props: AskingProps) {
  const { number, opened } = props
  const t = useText()
  const phone = usePhoneText(phoneOf(number))
  const { busy, error, refused, play, close } = useNamePlay(props)
  const { phoneNumberId } = number
  const username = number.username ?? ''
  const values = { handle: isolateLtr(handleOf(username)), phone: isolateLtr(phone) }
  return (
    <UsernameDialog
      opened={opened}
      title={
        <Trans id="sandbox.revoke.title" values={{ handle: <Handle username={username} /> }} />
      }
      what={
        <Trans id="sandbox.revoke.what" values={{ phone: <Phone value={phoneOf(number)} /> }} />
      }
      label={t('sandbox.revoke.replacement')}
      help={t('sandbox.revoke.replacementHelp')}
      optional
      danger
      confirmLabel={
        <Trans id="sandbox.revoke.confirm" values={{ handle: <Handle username={username} /> }} />
      }
      busy={busy}
      error={error}
      refusal={refused ? t('sandbox.change.refused') : null}
      onClose={close}
      onConfirm={(replacement) =>
        replacement === undefined
          ? play({ play: 'revoke', phoneNumberId }, t('sandbox.did.revoke', values))
          : play(
              { play: 'revoke', phoneNumberId, replacement },
              t('sandbox.did.revokeReplaced', {
                ...values,
                next: isolateLtr(handleOf(replacement)),
              }),
            )
      }
    />
  )
}

function Change(props: AskingProps) {
  const { number, opened } = props
  const t = useText()
  const phone = usePhoneText(phoneOf(number))
  const { busy, error, refused, play, close } = useNamePlay(props)
  const { phoneNumberId } = number
  return (
    <UsernameDialog
      opened={opened}
      title={
        <Trans id="sandbox.change.title" values={{ phone: <Phone value={phoneOf(number)} /> }} />
      }
      what={t('sandbox.change.what')}
      label={t('sandbox.change.username')}
      confirmLabel={t('sandbox.change.confirm')}
      busy={busy}
      error={error}
      refusal={refused ? t('sandbox.change.refused') : null}
      onClose={close}
      onConfirm={(username = '') =>
        play(
          { play: 'change_in_app', phoneNumberId, username },
          t('sandbox.did.change_in_app', {
            phone: isolateLtr(phone),
            next: isolateLtr(handleOf(username)),
          }),
        )
      }
    />
  )
}
