import { FileView } from './file-view';

/** A view in which a file can be changed. */
export abstract class EditableFileView extends FileView {}
