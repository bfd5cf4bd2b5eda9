import { ConfigurationTarget, Uri, workspace } from "vscode";

/**
 * Adds a code to the setting `ignoreCodes`. The server's quick fixes run this.
 *
 * @param target whose settings; what they hold already stays, and what others hold is not copied
 * @param uri the document that the code stands in
 */
export async function ignoreCode(
  code: string,
  target: "workspace" | "user",
  uri: string,
): Promise<void> {
  const settings = workspace.getConfiguration("s3ErrorCodes", Uri.parse(uri));
  const { workspaceValue, globalValue } = settings.inspect<string[]>("ignoreCodes") ?? {};
  const isWorkspace = target === "workspace";
  const codes = (isWorkspace ? workspaceValue : globalValue) ?? [];
  await settings.update(
    "ignoreCodes",
    [...new Set([...codes, code])],
    isWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
  );
}
