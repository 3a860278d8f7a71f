import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The labels of the fields of a page by their names. A page says its errors before its fields, so that it is rendered twice when it has some. */
export interface FieldLabels {
  readonly known: Map<string, string>;
  /** An error summary stands on the page. */
  asked: boolean;
}

export const newLabels = (): FieldLabels => ({ known: new Map(), asked: false });
export const FieldLabelsContext = createContext<FieldLabels | null>(null);

/** Each field says its name and label. */
export const useLabelled = (name: string, label: string): void => {
  useContext(FieldLabelsContext)?.known.set(name, label);
};

/** The labels of the page; null where a part of a page is rendered alone. */
export const useLabels = (): ReadonlyMap<string, string> | null => {
  const labels = useContext(FieldLabelsContext);
  if (!labels) return null;
  labels.asked = true;
  return labels.known;
};
