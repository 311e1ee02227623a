import { useRef } from 'react';
import { Button } from '../../ui/Button';

interface FileButtonProps {
  label: string;
  /** Kinds of file, as `<input accept>` has them. */
  accept: string;
  onFile(file: File | undefined): void;
}

/** A button that asks for a file. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onPress={() => field.current?.click()}>{label}</Button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // So that the same file, mended, can be opened again.
          event.target.value = '';
        }}
      />
    </>
  );
}
