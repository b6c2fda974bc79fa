/** What the playground's copy of the sample vault says first, by the name of the note. */
export const WELCOME: Readonly<Record<string, string>> = {
	'Welcome.md': `Three-Pass Reading runs here in your browser, over a copy of the sample vault. Nothing you do is kept, so try everything.

1. Press **Ctrl+P** (on a Mac **Cmd+P**), type *progress* and choose **Open reading progress**: your papers, by how far you have read them. Click at one.
2. Open **GPT3** in the list of files, press **Ctrl+P** and choose **Insert all passes**. Only what is missing is added; **Ctrl+Z** takes it back.
3. Open **GPT 对比**, press **Ctrl+P** and choose **Update comparison tables in this note**. Then change a property in **GPT2** and look at the table again.
4. Click at the sheet with a plus at the left edge: a **New paper note** with its first questions.
5. Press **Ctrl+,** for the settings.

This is a stand-in for Obsidian with just what the plugin needs. 中文说明见 [[欢迎]].
`,
	'欢迎.md': `Three-Pass Reading（三遍阅读）正在浏览器里运行，打开的是示例库的副本。这里的改动都不会保留，请放心尝试。

1. 按 **Ctrl+P**（Mac 上为 **Cmd+P**），输入“进度”，选择 **打开阅读进度**：论文按读到第几遍分组。点击其中一篇即可打开。
2. 在文件列表中打开 **GPT3**，按 **Ctrl+P**，选择 **插入所有遍**。只补上缺少的部分；**Ctrl+Z** 可撤销。
3. 打开 **GPT 对比**，按 **Ctrl+P**，选择 **更新本笔记的对比表**。再修改 **GPT2** 的某个属性，看看表格的变化。
4. 点击左侧边缘带加号的图标：**新建论文笔记**，第一遍的问题已经写好。
5. 按 **Ctrl+,** 打开设置。

网址加上 \`?language=zh\` 后界面为中文。这里只是 Obsidian 的替身，仅提供插件所需的功能。English: [[Welcome]].
`,
};
