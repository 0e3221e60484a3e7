<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Youyu (有余) %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watches over small credit lines. Score and limit are estimates from your own entries; they are not Alipay&apos;s, and nobody&apos;s but yours. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program. What you had saved is kept. Details for a report are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledgers (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>Poor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headroom %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1 unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1 → %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Official score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dues and income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due within 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the score is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score, calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80% band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review: no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charts begin with the first entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last three months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last six months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1000000 M</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>A checked copy is at %1.</source>
        <translation>核对过的副本在 %1。</translation>
    </message>
    <message>
        <source>There is no ledger at %1, and no copy of it.</source>
        <translation>%1 没有账本，也没有它的副本。</translation>
    </message>
    <message>
        <source>There are no copies yet.</source>
        <translation>还没有副本。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>KB</source>
        <translation>KB</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A copy without names and true amounts is at %1.</source>
        <translation>去掉名称和真实金额的副本在 %1。</translation>
    </message>
    <message>
        <source>No entries.</source>
        <translation>没有记录。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>The name of the file must end in .csv (entries) or .ics (dues).</source>
        <translation>文件名须以 .csv（记录）或 .ics（还款日）结尾。</translation>
    </message>
    <message>
        <source>%n entries written to %1.</source>
        <translation>已将 %n 条记录写入 %1。</translation>
    </message>
    <message>
        <source>%n due dates written to %1.</source>
        <translation>已将 %n 个还款日写入 %1。</translation>
    </message>
    <message>
        <source>“%1” is not the code of a currency.</source>
        <translation>“%1”不是货币代码。</translation>
    </message>
    <message>
        <source>An empty ledger is at %1.</source>
        <translation>空账本在 %1。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>The ledger is sound.</source>
        <translation>账本完好。</translation>
    </message>
    <message>
        <source>%n things are wrong; restore a backup.</source>
        <translation>有 %n 处不对，请恢复备份。</translation>
    </message>
    <message>
        <source>No loans.</source>
        <translation>没有借款。</translation>
    </message>
    <message>
        <source>--principal, --rate and --term need a value.</source>
        <translation>--principal、--rate 和 --term 不能为空。</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>额度产品</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>借款日</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>下次还款日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>True yearly rate</source>
        <translation>真实年利率</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Instalment %1, interest %2, fees %3.</source>
        <translation>每期 %1，利息共 %2，费用共 %3。</translation>
    </message>
    <message>
        <source>True yearly rate %1 (effective %2).</source>
        <translation>真实年利率 %1（复利 %2）。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The name of the report must end in .pdf.</source>
        <translation>报告的文件名须以 .pdf 结尾。</translation>
    </message>
    <message>
        <source>The report of %1 to %2 was written to %3.</source>
        <translation>%1 至 %2 的报告已写入 %3。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>期间的结束早于开始。</translation>
    </message>
    <message>
        <source>%1: %2, %3, %n row(s)</source>
        <translation>%1：%2，%3，%n 行</translation>
    </message>
    <message>
        <source>Import %1; youyu undo --batch %1 reverts it.</source>
        <translation>第 %1 次导入；用 youyu undo --batch %1 整批撤回。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>line %1 and %n more</source>
        <translation>第 %1 行等，另有 %n 行</translation>
    </message>
    <message>
        <source>There is no line called “%1”.</source>
        <translation>没有叫“%1”的额度产品。</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Estimated with the card %1, version %2. Not Alipay&apos;s score.</source>
        <translation>按评分卡 %1 第 %2 版估算，不是支付宝的评分。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>No longer: %1</source>
        <translation>已解除：%1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 (unchanged)</source>
        <translation>%1（不变）</translation>
    </message>
    <message>
        <source>%1 · %2 · between %3 and %4 · %5</source>
        <translation>%1 · %2 · %3 至 %4 之间 · %5</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>负债</translation>
    </message>
    <message>
        <source>Burden</source>
        <translation>负担</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>已校准</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>未校准</translation>
    </message>
    <message>
        <source>no line told yet</source>
        <translation>还没有记额度产品</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1：未知</translation>
    </message>
    <message>
        <source>%1 on %2 · the score would support %3 · %4</source>
        <translation>%2 %1 · 评分可支撑 %3 · %4</translation>
    </message>
    <message>
        <source>next review %1</source>
        <translation>下次评估 %1</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 · held back by: %4</source>
        <translation>%2 中的 %1 · %3 · 主要差在：%4</translation>
    </message>
    <message>
        <source>%1 owed · %2 overdue · %3 due within 30 days</source>
        <translation>欠 %1 · 逾期 %2 · 30 天内应还 %3</translation>
    </message>
    <message>
        <source>%1 of the lines in use · dues take %2 of income</source>
        <translation>额度已用 %1 · 应还占收入 %2</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因素</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>of</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>No warnings.</source>
        <translation>没有警告。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>--%1: “%2” is not a date such as 2026-09-30.</source>
        <translation>--%1：“%2”不是日期，应如 2026-09-30。</translation>
    </message>
    <message>
        <source>--%1: “%2” is not an amount such as 1234.50.</source>
        <translation>--%1：“%2”不是金额，应如 1234.50。</translation>
    </message>
    <message>
        <source>--%1: “%2” is not a whole number.</source>
        <translation>--%1：“%2”不是整数。</translation>
    </message>
    <message>
        <source>--%1: “%2” is not a rate such as 0.0004 for 0.04 %.</source>
        <translation>--%1：“%2”不是利率，0.04 % 应写作 0.0004。</translation>
    </message>
    <message>
        <source>--%1: “%2” is not a word known here.</source>
        <translation>--%1：不认识“%2”这个词。</translation>
    </message>
    <message>
        <source>There is no screen to open a window on. Use a command, such as youyu status LEDGER; youyu --help lists them.</source>
        <translation>没有屏幕，打不开窗口。请用命令，例如 youyu status 账本；youyu --help 会列出全部命令。</translation>
    </message>
    <message>
        <source>A demo ledger was written to %1.</source>
        <translation>演示账本已写入 %1。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entry: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>Score and limit over time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>t, -3, 15, 0315</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t today · -3 three days ago · 15 · 0315 · F4 calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayReason</name>
    <message>
        <source>Show the entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · the score stayed at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · score %2 → %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moved the score on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the passing of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at another day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ledger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ledger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Youyu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dues</name>
    <message>
        <source>Next dues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %n days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntriesPage</name>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All you borrow, repay, buy and earn stands here, one line each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryEffect</name>
    <message>
        <source>Many entries on this day; see Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved the score by %1 on its day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>as the line says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a debt from before the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn only to stay active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet: see above</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntrySentence</name>
    <message>
        <source>Credit line %2, limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borrowed %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaid %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent %1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund of %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill of %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee of %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saw a limit of %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied for %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target of %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaid %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saw an official score of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryTable</name>
    <message>
        <source>typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line or loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryWindow</name>
    <message>
        <source>Edit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Factor</name>
    <message>
        <source>Repayment record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age and activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affordability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use of the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix of credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactorAdvice</name>
    <message>
        <source>pay every due in time, month by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep lines open; a little each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log income, lower the dues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pay down to below 30 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buy what you need anyway, in more scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for nothing new for 6 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete the missing items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes by itself; do not borrow for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactorCost</name>
    <message>
        <source>interest if borrowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what you buy anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactorState</name>
    <message>
        <source>%1 months on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 6 months with activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dues take %1 of income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 purchases a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new lines and requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 10 items done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kinds of credit used in a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be seen from a ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no income told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no purchases told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n days late now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repayment method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileNote</name>
    <message>
        <source>The file has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file speaks of %1 rows; %2 were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is cut off at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some characters could not be read; try another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was saved again by a spreadsheet: its order numbers are lost, so rows are told apart by day, amount and text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileProblem</name>
    <message>
        <source>The file is not there any more. Choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read (%1). Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large for a statement. Export a shorter time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty. Download or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a picture. Export the bill as a CSV file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PDF. Export the bill as a CSV file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an archive that cannot be opened here. Unpack it first, then import the file inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook cannot be read. Save it as a CSV file, then import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a web page, perhaps a sign-in page saved in place of the bill. Download the bill again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a ledger of its own. Open it instead of importing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file. Choose a CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The characters cannot be read. Choose another encoding above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known bill was recognised. Export the bill from the wallet itself, and import it without opening it in a spreadsheet first. It begins with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends before its table begins. Download or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line with the names of the columns is missing. Export the file again and leave it as it is. It begins with: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words or an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Youyu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you owe, what you can still borrow safely, and how far it is to the limit you want. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a ledger that is there already…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your line, a target and your income, on one page. All of it can be skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alipay&apos;s bill as a CSV file. Loans, repayments and purchases are found in it; you see every row first. Or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fourteen months of an invented person, in a file of its own that never mixes with yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of these makes the estimate better, none is needed, and all can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ledger will be kept as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your credit line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate in %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate and due day are the commonly reported ones: check your contract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your monthly income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last came on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be borrowed safely is measured against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is, and what holds it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadroomRule</name>
    <message>
        <source>limited by what the line has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limited by dues against income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limited by debt against income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limited by use of the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limited by the size of one loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing while something is overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line has nothing left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dues are already too high for the income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>debt is already too high for the income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too much of the lines is already in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one loan is already too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known once a limit or an income is told</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Debt health · headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use of the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dues against income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can still be borrowed safely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due in 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines used %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dues / income %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Nothing to warn of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes in as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 in %n rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognised: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 rows, %3 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing came in. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: taken back. The file can be imported again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %n entries came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No warning has come or gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bills to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bills (*.csv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %n rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop bills here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bills of Alipay as CSV files, or Youyu&apos;s own CSV; several at once. In the Alipay app the bill is under My, Bills, ⋯, Issue a statement of transactions, For personal reconciliation. Nothing comes in before you have seen every row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Credit line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindBar</name>
    <message>
        <source>%1, key %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>Youyu&apos;s own CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alipay bill (app)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alipay bill (app, 2021)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alipay bill (web page)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alipay cashbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat Pay bill</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerError</name>
    <message>
        <source>The ledger is not there (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is such a file already; it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a ledger; it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of the program wrote this ledger; it was left as it is. Update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older version of the program wrote this ledger. Open it once for writing to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger is open in another window or program. Nothing was changed; it can be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger is damaged and was left as it is. Restore a backup, and keep the damaged file until all is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger cannot be written to. Nothing was changed; check the permissions of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger cannot be read. Check the permissions of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. The last change was not made; everything before it is kept. Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing the ledger failed. The last change was not made; everything before it is kept. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo or redo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loans</name>
    <message>
        <source>Show %n repaid loans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the due dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due dates.ics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No credit line yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the line you borrow on, such as Jiebei, with its limit. Or import a bill: lines and loans are found in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and loans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commonly reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate for a new loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the books since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used of the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New loan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change terms…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit seen with the lender…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt from before the ledger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee or waiver…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What falls due on this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate as quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True yearly rate (APR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all costs counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest and fees paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed today in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaying all today saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark %1 as paid  M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be marked as paid from %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid on %1  Shift+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repay it all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as paid  M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid on its due day  Shift+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due dates (.ics)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n months, day %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %n days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 used, limit unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 available · %2 headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from before the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaid on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 principal paid back (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the terms commonly reported for %1, not yours. Check your contract and enter them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>%n days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>Equal instalments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest monthly, principal at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six months interest only, then equal instalments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>As it is on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you save this, on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings: %n new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings, as they stand already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not calibrated: log the official score once, and the estimate follows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use of the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due in 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a usable name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three letters, such as CNY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say whether it is by the day, month or year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at most; is it a percentage?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies before the entry&apos;s own day, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parts come to %1, the amount is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ledger counts in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no loan called %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn only on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this loan is on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a loan called %1 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than is owed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than the principal owed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than the interest of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no terms come to this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a date; try t, -3, 15 or 0315</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a date; try +30, 15 or 0315</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an amount; sums such as 120+35*2 are fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a percentage, such as 0.04</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 1 to 360</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day of the month, 1 to 31</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Product</name>
    <message>
        <source>Jiebei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huabei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family or friends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Latest incomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier estimates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each official figure is compared here with what we would have said the day before, and corrects the estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile: what the lender can know of you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filling these in at the lender costs nothing. Tick what is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income, mean of the last three full months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All incomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New income…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No income yet. Without one, dues cannot be weighed against it, and the estimate stays neutral there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: the limit you want</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official figures: as you saw them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, done on %2: change the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure is this estimate?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known once a line is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never seen with the lender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last seen with the lender on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress towards the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have no target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an estimate, not Alipay&apos;s score, and no lender decides by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows only what was entered or imported here. What the lender sees besides (contacts, other apps, your history before this ledger) is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lender publishes neither weights nor rules. Those of the scorecard are commonly reported ones; nothing here was tested on the lender&apos;s decisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit moves in rare steps, at the lender&apos;s reviews. What is said of it is a range under assumptions, never a promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 in 4 of 5 cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not calibrated: enter an official score to narrow the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrated by %n official scores, the last on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n estimates, %1 points off on average</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileItem</name>
    <message>
        <source>Real name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing fund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wealth and insurance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>The charts could not be written to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As numbers (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score, limit and debt are drawn day by day from the first entry on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prospects</name>
    <message>
        <source>Prospects · estimated, not Zhima&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress to the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · between %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not calibrated: it may be %1 points off. Look up the official score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 in 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · as seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may move on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: %1 of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What holds it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1 to win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth can wait; first this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>%1, %2 open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RateKind</name>
    <message>
        <source>a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fee for the whole term</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>the status &quot;%1&quot; is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not clear what it is; please check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid from several accounts; booked on the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed after payment, and no refund is in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps paid by somebody else; please check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lender is not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same entry is in the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you deleted it after an earlier import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also in another file of this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount is 0.00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it failed: no money moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed before it was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a deposit waived or held, not spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between your own accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>money invested, not spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wallet does not count it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you took its tick away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is cut off here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit column &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>What changed, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score and line over the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money over the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The books begin within this period; at its end the score is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score ended the period where it began, at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score went from %1 to %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the scale&apos;s floor of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the end of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved most by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borrowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaid principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest and fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest %1 of %2 are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An estimate, not the lender&apos;s score · %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course of the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to draw yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and loans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line is known in this ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate of a new loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True yearly rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next %1 of %2 dues are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line and loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No warning stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no entries in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest %1 of %2 entries are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line or loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this is estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with %1. Every figure follows from the entries of the ledger up to the day it is told for; the same entries give the same figures. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands of the score: %1. A range is meant to hold in 4 of 5 cases; it is wide until an official score or limit has been entered, and grows again with time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown, taken as neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past estimates and official scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no font with Chinese signs, and the report needs one. Install one (on Debian and Ubuntu the package fonts-noto-cjk) and write the report again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · made on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A severe warning stands, so debt comes first: see “Warnings” for what to do. Advice on raising the score is left out until it is settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score and line are estimates (%1) made from this ledger alone. They are not Alipay&apos;s or the lender&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrated by official scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not calibrated by an official score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prospects · score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the score supports about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next review about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prospects · line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use of the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dues against income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt health · headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due within 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What holds the target back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scorecard %1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first entry on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period must begin before it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progress report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowStatus</name>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Severe: %1. Press again to save all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule of instalments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>All shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and write the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Range and bands: commonly reported for the Zhima score since 2015. Dimensions and weights (credit history 35, ability to keep contracts 25, behaviour 20, identity 15, network 5 %): commonly reported, never published by the lender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days late. One day brings penalty interest; grace periods of up to three days are commonly reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days ahead: a choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>36 %: advice of the CFPB; 43 %: US qualified mortgage rule; 55 %: Chinese bank guideline (2004, no. 57, art. 36).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months of income owed without security: Singapore&apos;s (MAS) borrowing limit, 6 and 12 months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default rates rise steadily with the share in use and double beyond 80 % (Give Me Some Credit data); no cliff at 30 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of this program; no public threshold was found. Loans gone bad rise with new accounts (LendingClub data).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loans gone bad by new instalment accounts: 3.5 % with none, 9.2 % with two, 11.9 % with three or more (LendingClub data).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawdowns in 30 days; a rule of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of a month&apos;s income; the article&apos;s advice to keep each loan reasonable, made measurable by this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FCA handbook CONC 6.7.27R: over 18 months more paid in interest and fees than in principal; floor about 200 pounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bills running; a rule of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 % all-in cost: notice on internet lending in force since October 2025. Four times the one-year LPR (3.0 % as of mid-2025): private lending cap, not binding for licensed lenders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True rate over headline rate; a rule of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months running; a rule of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loans repaid in full within ten days; a rule of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days without use; unused lines are cut about three times as often (panel of credit cards).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consumer credit lines per person, in yuan: interim measures for internet loans of commercial banks, 2020.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published weights of the FICO score: payment history 35, amounts owed 30, length 15, new credit 10, mix 10 %.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Ctrl+N writes the first entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepSentence</name>
    <message>
        <source>edited: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added %n entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited %n entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted %n entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported %n entries from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took back the import of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged a warning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maybe the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningAction</name>
    <message>
        <source>Pay this first: each day adds a penalty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the amount aside; a payment in time is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borrow nothing more until the dues are lower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay debt down before anything else; close what is dearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay down the fullest line; a lower use also helps the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop drawing to repay. Ask the lender for a longer term instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay off the smallest debt first and open no new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait before the next loan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repay part of it early if that costs no fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay more than the interest each month, even a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay the whole bill, or a fixed amount above the minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay this loan off first; compare before you borrow again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the true yearly rate, not the fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the month&apos;s dues in your income before you borrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months with activity count, not loans: this buys nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line that lies idle may be cut. That harms nobody who does not need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lenders count all lines together; close what you do not use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningSentence</name>
    <message>
        <source>%1 on %2 is overdue since %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2 is overdue since %3; %4 more each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 falls due in 30 days, more than a month&apos;s income of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is due in the next days, first %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dues take %1 of the income: %2 of %3 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt of %2 is %1 of income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the lines is in use: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In three months %1 was borrowed and %2 repaid, while debt grew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 borrowed on %2 (%3), %4 repaid to %5 on %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debts with %1 lenders at once: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 loans drawn within 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One loan of %1 takes %2 of the line %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One loan of %1 is %2 of a month&apos;s income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 18 months %1 went to interest and fees, %2 to the debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the minimum was paid on %1, %2 bills running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loan on %1 truly costs %2 a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee on %1 looks like %2 a year and truly is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt rose from %1 to %2, %3 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 loans were repaid at once; they cost %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not been used for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines together allow %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningTitle</name>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dues against income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt against income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use of the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borrowing to repay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many lenders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many loans at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One large loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dear credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instalment fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rising debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chasing the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to warn of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dues, debt against income, use of the lines, patterns of borrowing and what it costs are all within their thresholds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a line, a loan or an income, or import a bill. What is owed is then watched here, and pointed out before it hurts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %n entries behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Tell your credit line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, limit, rate and due day: what everything rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log the official score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up once; the estimate is set by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log your income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it nobody can say what you can safely borrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit you want, and by when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each step makes the estimate better; none is needed. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or begin with what is there:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Youyu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only; nothing can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the demo: invented figures, a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
