import { IconAlertTriangle, IconCheck, IconDownload } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { judgeColours } from '../../../domain/billboard/green-guard'
import type { PdfColour } from '../../../domain/billboard/drawing/pdf-content'
import { Handle, isolateLtr } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Chips } from '../../ui/filter-chips'
import { Notice } from '../../ui/notice'
import type { ArtworkFile } from './artwork-files'
import { useCheckSentence } from './check-words'
import { Checks } from './checks'
import { FileButton, FileWorkStatus } from './file-work'
import { Panel } from './panel'
import { PermissionPack } from './permission-pack'
import classes from './studio.module.css'
import { useArtworkFiles, type MadeZip } from './use-artwork-files'
import { blocking, useChecks, type Checks as Checked } from './use-checks'
import { isWorking, useFileWork, type FileWork } from './use-file-work'
import type { Studio } from './use-studio'
import type { FileKind } from './use-written-file'
import { ZipPart } from './zip-part'

/** Files of the chosen format, and of many at once. */
export function DownloadStep({ studio }: { studio: Studio }) {
  const t = useText()
  const files = useArtworkFiles(studio)
  const [colour, setColour] = useState<PdfColour>('cmyk')
  const one = useFileWork<{ file: ArtworkFile }>()
  const pack = useFileWork()
  const zip = useFileWork<MadeZip>()
  // One file after the other: they would only take time and memory from each other.
  const busy = isWorking(one) || isWorking(pack) || isWorking(zip)
  const [kind, setKind] = useState<FileKind>('pdf')
  const { chosenFormat } = studio
  // After the wall has answered a key; a file's own making checks once more.
  const later = useDeferredValue(studio)
  const checks = useChecks(later, later.chosenFormat.ok ? later.chosenFormat.format : null)
  const refusal = useRefusal(studio, checks)

  function take(wanted: FileKind, from: HTMLElement): void {
    if (!chosenFormat.ok) return
    const { format } = chosenFormat
    setKind(wanted)
    void one.start(from, async (watch) => ({
      file: await files.one(format, wanted, colour, watch),
    }))
  }
  return (
    <Panel title={t('studio.download.title')}>
      <StandingNotice studio={studio} />
      {checks !== null && <Checks studio={studio} checks={checks} />}
      {refusal !== null && <p className={classes.problem}>{refusal}</p>}
      <Chips
        label={t('studio.colour')}
        options={(['cmyk', 'rgb'] as const).map((value) => ({
          value,
          label: value === 'cmyk' ? t('studio.colour.cmyk') : 'RGB',
        }))}
        value={colour}
        onChoose={setColour}
      />
      <div className={classes.row}>
        {(['pdf', 'svg', 'png'] as const).map((value) => (
          <FileButton
            key={value}
            filled={value === 'pdf'}
            icon={<IconDownload size={18} aria-hidden />}
            disabled={refusal !== null || !chosenFormat.ok}
            busy={busy}
            onStart={(from) => take(value, from)}
          >
            {value.toUpperCase()}
          </FileButton>
        ))}
      </div>
      <OneStatus work={one} kind={kind} />
      {chosenFormat.ok && (
        <PermissionPack
          studio={studio}
          format={chosenFormat.format}
          files={files}
          work={pack}
          disabled={refusal !== null}
          busy={busy}
        />
      )}
      <ZipPart
        files={files}
        work={zip}
        colour={colour}
        chosen={chosenFormat.ok ? chosenFormat.format : null}
        disabled={refusal !== null}
        busy={busy}
      />
    </Panel>
  )
}

/** What has to be mended before there are files. */
function useRefusal(studio: Studio, checks: Checked | null): string | null {
  const t = useText()
  const sentenceOf = useCheckSentence()
  const { chosen, design, chosenFormat, code, search, ownMark } = studio
  if (!chosen.name.valid) return t('studio.refused.no_handle')
  if (chosen.phrase.refusal !== null) return t('studio.refused.phrase')
  if (!chosenFormat.ok) return t('studio.refused.format')
  if (judgeColours(design.palette).refused) return t('studio.refused.colours')
  if (search.mark === 'own' && ownMark.mark === null) return t('studio.refused.ownMark')
  if (code.state !== 'none' && code.state !== 'ready') return t('studio.refused.code')
  const [first] = checks === null ? [] : blocking(checks)
  return first === undefined ? null : sentenceOf(first)
}

function StandingNotice({ studio }: { studio: Studio }) {
  const { standing, design } = studio
  if (design.shown === '') return null
  const handle = <Handle username={design.username} displayCase={design.shown} />
  const live = standing === 'live'
  const ids = {
    live: 'studio.live',
    not_live: 'studio.notLive',
    unknown: 'studio.standingUnknown',
    loading: 'studio.standingLoading',
  } as const
  return (
    <Notice
      tone={live ? 'good' : 'waiting'}
      icon={live ? IconCheck : IconAlertTriangle}
      role="status"
    >
      <p>
        <Trans id={ids[standing]} values={{ handle }} />
      </p>
    </Notice>
  )
}

type OneStatusProps = { work: FileWork<{ file: ArtworkFile }>; kind: FileKind }

function OneStatus({ work, kind }: OneStatusProps) {
  const t = useText()
  const name = kind.toUpperCase()
  return (
    <FileWorkStatus
      work={work}
      name={t('studio.progress.of', { name })}
      wordsAt={(share) => t('studio.progress', { name, percent: Math.round(share * 100) })}
    >
      {work.state.step === 'made' &&
        t('studio.made', {
          name: isolateLtr(work.state.result.file.name),
          checksum: isolateLtr(work.state.result.file.sha256.slice(0, 16)),
        })}
    </FileWorkStatus>
  )
}
