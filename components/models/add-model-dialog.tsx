'use client';

import { Upload } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useInspectSource, useUploadModel } from '@/lib/client/downloads';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/field';
import { FileButton } from '../ui/file-button';
import { useProblem } from '../ui/use-problem';
import { AddModelChoices } from './add-model-choices';

/**
 * Adds a model: an address is looked up, or a file uploaded.
 * @param o.initialSource what stands in the field at first
 */
export function AddModelDialog({
  onClose,
  initialSource = '',
}: {
  readonly onClose: () => void;
  readonly initialSource?: string;
}) {
  const t = useTranslations('downloads');
  const { describe } = useProblem();
  const [source, setSource] = useState(initialSource);
  const inspect = useInspectSource();
  const problem = inspect.error === null ? null : describe(inspect.error);
  return (
    <Dialog title={t('add')} description={t('addLead')} isOpen onClose={onClose} isWide>
      <div className="flex flex-col gap-5">
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (source.trim() !== '' && !inspect.isPending) inspect.mutate({ source });
          }}
        >
          <TextField
            label={t('source')}
            hint={t('sourceHint')}
            value={source}
            maxLength={2000}
            autoFocus
            error={problem === null ? undefined : `${problem.title} ${problem.action}`}
            onChange={({ target }) => {
              setSource(target.value);
              inspect.reset();
            }}
          />
          <Button type="submit" look={inspect.data === undefined ? 'primary' : 'plain'} className="w-fit" aria-disabled={inspect.isPending || source.trim() === ''}>
            {t(inspect.isPending ? 'lookingUp' : 'lookUp')}
          </Button>
        </form>
        {inspect.data === undefined ? (
          <UploadArea onClose={onClose} />
        ) : (
          <AddModelChoices key={inspect.data.address} source={source} first={inspect.data} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

function UploadArea({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('downloads');
  const [isOver, setOver] = useState(false);
  const { mutate } = useUploadModel();
  const { notify } = useProblem();
  const send = (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    mutate({ file }, { onError: notify });
    toast(t('uploading', { name: file.name }));
    onClose();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  return (
    <section aria-labelledby="upload-model" className="flex flex-col gap-2">
      <h3 id="upload-model" className="text-tool font-semibold">
        {t('uploadTitle')}
      </h3>
      <div
        className={classNames(
          'flex flex-wrap items-center gap-3 rounded-koma border border-dashed p-4',
          isOver ? 'border-mark bg-pencil-wash' : 'border-edge/60',
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton
          label={t('upload')}
          icon={Upload}
          accept=".safetensors,.onnx,.gguf,.csv,.ttf,.otf"
          isSingle
          onBring={send}
        />
        <p className="text-small text-ink-soft">{t('dropHere')}</p>
      </div>
    </section>
  );
}
