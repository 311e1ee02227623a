import { useRef } from 'react';
import { Button } from './Button';

interface FileButtonProps {
  label: string;
  /** Kinds of file, as `<input accept>` has them. */
  accept: string;
  /** Whether several may be opened at once. */
  multiple?: boolean;
  onFiles(files: readonly File[]): void;
}

/** A button that asks for files. */
export function FileButton({ label, accept, multiple, onFiles }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onPress={() => field.current?.click()}>{label}</Button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // So that the same file, mended, can be opened again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
