import { TextDocumentItem, TextDocuments } from "vscode-languageserver";
import { builtinCatalog } from "./catalog/builtin";
import { OpenDocument } from "./openDocument";
import { recogniserOf } from "./recogniserOf";
import { fileKey } from "./uris";

/** The documents that a client has open, in the order in which they were opened. */
export type OpenDocuments = TextDocuments<OpenDocument>;

/** None, until they listen to a client. */
export function openDocuments(): OpenDocuments {
  return new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, content) =>
      new OpenDocument(
        TextDocumentItem.create(uri, languageId, version, content),
        recogniserOf(builtinCatalog),
      ),
    update: (document, changes, version) => {
      document.update(changes, version);
      return document;
    },
  });
}

/** The text of an open document, in whatever way its client writes the URI. */
export function openText(documents: OpenDocuments, uri: string): string | undefined {
  const key = fileKey(uri);
  const document =
    documents.get(uri) ?? documents.all().find((document) => fileKey(document.uri) === key);
  return document?.content;
}
