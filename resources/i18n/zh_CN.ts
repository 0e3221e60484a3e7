<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Youyu (有余) %1</source>
        <translation>有余 Youyu %1</translation>
    </message>
    <message>
        <source>Watches over small credit lines. Score and limit are estimates from your own entries; they are not Alipay&apos;s, and nobody&apos;s but yours. Nothing leaves this computer.</source>
        <translation>看管小额信用账户。评分与额度都是根据你自己的记录作出的估计，并非支付宝的数据，也只供你自己参考。任何数据都不会离开这台电脑。</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Demo</source>
        <extracomment>The identifier that desktop file, metainfo, icon and window share. What ledger files end in. For so long, in seconds, a thread at work lets another wait for its turn. The windows ask for it each time they come back from Qt, dozens of times for a picture.</extracomment>
        <translation>演示</translation>
    </message>
    <message>
        <source>Something went wrong in the program. What you had saved is kept. Details for a report are in %1.</source>
        <translation>程序出错了。已保存的内容都还在。反馈问题所需的详情见 %1。</translation>
    </message>
    <message>
        <source>New ledger</source>
        <translation>新建账本</translation>
    </message>
    <message>
        <source>Open ledger</source>
        <translation>打开账本</translation>
    </message>
    <message>
        <source>My ledger</source>
        <translation>我的账本</translation>
    </message>
    <message>
        <source>Ledgers (%1)</source>
        <translation>账本 (%1)</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Copies of the ledger</source>
        <extracomment>Another copy was turned to, or more is known of one.</extracomment>
        <translation>账本的备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>最后一笔</translation>
    </message>
    <message>
        <source>KB</source>
        <translation>KB</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cannot be restored</source>
        <translation>无法恢复</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Sound; from before version %1</source>
        <translation>完好；升级到第 %1 版之前</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Backups</source>
        <extracomment>The copy that is to take the ledger&apos;s place, a path. The copy to look at, a path.</extracomment>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore this copy…</source>
        <translation>恢复这份备份…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>打开看看</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Put the ledger back to how it was on %1, %2?</source>
        <translation>把账本恢复到 %1 %2 时的样子？</translation>
    </message>
    <message>
        <source>What is in it now becomes a backup first, so this can be taken back.</source>
        <translation>现在的内容会先另存为一份备份，所以还可以再换回来。</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>No copies yet: the first is made before the next change.</source>
        <translation>还没有备份：下次修改之前会自动做第一份。</translation>
    </message>
    <message>
        <source>A checked copy was made: %1</source>
        <translation>已备份并核对无误：%1</translation>
    </message>
    <message>
        <source>Made by themselves: before the first change of a day, before every import, and after half an hour of changes. Older ones are thinned to one a day, a week, a month; the latest always stays.</source>
        <translation>备份自动进行：每天第一次修改之前、每次导入之前、修改每满半小时。较早的逐渐精简为每天、每周、每月一份；最新的一份始终保留。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>Poor</source>
        <translation>较差</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>优秀</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>极好</translation>
    </message>
</context>
<context>
    <name>Bills</name>
    <message>
        <source>Issued</source>
        <translation>账单日</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>应还金额</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最低还款</translation>
    </message>
    <message>
        <source>Figure of</source>
        <translation>金额来源</translation>
    </message>
    <message>
        <source>the lender</source>
        <translation>贷款方</translation>
    </message>
    <message>
        <source>worked out here</source>
        <translation>本程序计算</translation>
    </message>
    <message>
        <source>The lender&apos;s balance less the purchases, fees and interest known here: purchases may be missing, or counted to another month.</source>
        <translation>贷款方的账单金额减去这里已知的消费、费用和利息：可能漏记了消费，或者计入了别的月份。</translation>
    </message>
    <message>
        <source>Bills of this line</source>
        <translation>本账户的账单</translation>
    </message>
    <message numerus="yes">
        <source>%n bills  V</source>
        <translation>
            <numerusform>%n 期账单  V</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Change them</source>
        <extracomment>How wide the box is, in pixels. A control of the form, and the value typed in it. Nothing is to be changed.</extracomment>
        <translation>全部修改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%n entries: %1</source>
        <translation>%n 笔记录的%1：</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Calendar</source>
        <extracomment>The heading, the names of the days, and six weeks, with room around them.</extracomment>
        <translation>日历</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Choose the month</source>
        <translation>选择月份</translation>
    </message>
    <message>
        <source>Choose the year</source>
        <translation>选择年份</translation>
    </message>
</context>
<context>
    <name>CardFault</name>
    <message>
        <source>&apos;%1&apos; must be a text</source>
        <translation>“%1”必须是文字</translation>
    </message>
    <message>
        <source>the table [%1] is missing</source>
        <translation>缺少表 [%1]</translation>
    </message>
    <message>
        <source>[%1] must name the source of its numbers</source>
        <translation>[%1] 必须注明数字的来源</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a number</source>
        <translation>“%1”必须是数字</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be above 0</source>
        <translation>“%1”必须大于 0</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a number from 0 to 1</source>
        <translation>“%1”必须是 0 到 1 之间的数字</translation>
    </message>
    <message>
        <source>the shares add up to %1, not to 1</source>
        <translation>各项占比之和为 %1，应为 1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list of points [measure, value]</source>
        <translation>“%1”必须是一列点：每个点有自变量和取值两个数</translation>
    </message>
    <message>
        <source>the measures of &apos;%1&apos; must rise</source>
        <translation>“%1”的自变量必须递增</translation>
    </message>
    <message>
        <source>the values of &apos;%1&apos; must lie between 0 and 1</source>
        <translation>“%1”的取值必须在 0 到 1 之间</translation>
    </message>
    <message>
        <source>the ceiling must be above the floor</source>
        <translation>上限必须高于下限</translation>
    </message>
    <message>
        <source>the bands must rise from poor to excellent</source>
        <translation>各等级的分数必须从低到高递增</translation>
    </message>
    <message>
        <source>the bands must lie on the scale</source>
        <translation>各等级必须在分值范围之内</translation>
    </message>
    <message>
        <source>a card needs at least one factor</source>
        <translation>至少要有一个因素</translation>
    </message>
    <message>
        <source>there is no factor called &apos;%1&apos;</source>
        <translation>没有名为“%1”的因素</translation>
    </message>
    <message>
        <source>there is no warning called &apos;%1&apos;</source>
        <translation>没有名为“%1”的提醒</translation>
    </message>
    <message>
        <source>there is no product called &apos;%1&apos;</source>
        <translation>没有名为“%1”的产品</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a least and a greatest limit</source>
        <translation>“%1”需要最低和最高额度</translation>
    </message>
    <message>
        <source>it is not TOML: %1</source>
        <translation>不是 TOML 格式：%1</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>it is not a text file</source>
        <translation>不是文本文件</translation>
    </message>
</context>
<context>
    <name>CellEdit</name>
    <message>
        <source>; </source>
        <extracomment>The box is done with: how many cells further to go on, and whether anything was changed. It was left with something that could not be saved: the sentence.</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>Severe: %1</source>
        <translation>严重：%1</translation>
    </message>
    <message>
        <source>Severe: %1. Enter once more saves it.</source>
        <translation>严重：%1。再按一次回车仍然保存。</translation>
    </message>
    <message>
        <source>Not changed: %1</source>
        <translation>未修改：%1</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>headroom %1</source>
        <translation>余量 %1</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>新提醒：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>score %1 unchanged</source>
        <translation>评分 %1 不变</translation>
    </message>
    <message>
        <source>score %1 → %2 (%3)</source>
        <translation>评分 %1 → %2（%3）</translation>
    </message>
    <message>
        <source>line unchanged</source>
        <translation>额度不变</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>额度 %1</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Official score %1</source>
        <translation>官方评分 %1</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Official score</source>
        <translation>官方评分</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>总欠款</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Watch at %1</source>
        <translation>关注线 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>额度使用率</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Dues and income</source>
        <translation>应还与收入</translation>
    </message>
    <message>
        <source>Due within 30 days</source>
        <translation>30 天应还</translation>
    </message>
    <message>
        <source>Income a month</source>
        <translation>月收入</translation>
    </message>
    <message>
        <source>What the score is made of</source>
        <translation>评分构成</translation>
    </message>
    <message>
        <source>Score, calibrated</source>
        <translation>校准后评分</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标额度 %1</translation>
    </message>
    <message>
        <source>80% band</source>
        <translation>80% 区间</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>%1额度</translation>
    </message>
    <message>
        <source>Temporary limit %1</source>
        <translation>临时额度 %1</translation>
    </message>
    <message>
        <source>Limit seen %1</source>
        <translation>官方额度 %1</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>额度评估</translation>
    </message>
    <message>
        <source>Limit seen</source>
        <translation>官方额度</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>额度申请</translation>
    </message>
    <message>
        <source>Review: no change</source>
        <translation>额度评估：不变</translation>
    </message>
    <message>
        <source>Review: %1 to %2</source>
        <translation>额度评估：%1 → %2</translation>
    </message>
    <message>
        <source>Application approved</source>
        <translation>额度申请已通过</translation>
    </message>
    <message>
        <source>Application refused</source>
        <translation>额度申请未通过</translation>
    </message>
    <message>
        <source>Application pending</source>
        <translation>额度申请审核中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The charts begin with the first entry.</source>
        <extracomment>Books of fewer days are told to be young. From this width on, in pixels, many panels stand in two columns. The day that was clicked, as a ``datetime.date``. The days in view have changed.</extracomment>
        <translation>有了第一笔记录，图表就会出现。</translation>
    </message>
    <message>
        <source>Charts over time</source>
        <extracomment>The row above the panels, for more buttons at its right end. Into how many rows and columns the panels are put.</extracomment>
        <translation>走势图</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The course begins here; every day adds to it.</source>
        <translation>曲线从这里开始，每天延伸一点。</translation>
    </message>
    <message>
        <source>3 M</source>
        <extracomment>Young books get the room of their first month: what is to come can be seen coming.</extracomment>
        <translation>3 月</translation>
    </message>
    <message>
        <source>6 M</source>
        <translation>6 月</translation>
    </message>
    <message>
        <source>1 Y</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show the last three months</source>
        <translation>显示最近三个月</translation>
    </message>
    <message>
        <source>Show the last six months</source>
        <translation>显示最近六个月</translation>
    </message>
    <message>
        <source>Show the last year</source>
        <translation>显示最近一年</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>显示全部日期</translation>
    </message>
    <message>
        <source>1000000 M</source>
        <translation>10000 万</translation>
    </message>
    <message>
        <source>Doing nothing</source>
        <extracomment>How far above limit and target the axis goes at most. The ways out in the chart; the minimums alone may take many years.</extracomment>
        <translation>什么都不做</translation>
    </message>
    <message>
        <source>Look ahead</source>
        <translation>预看</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Plan of %1</source>
        <extracomment>The factor that is no part of the stack: it may take points away.</extracomment>
        <translation>%1 的计划</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Show all columns</source>
        <translation>显示全部列</translation>
    </message>
</context>
<context>
    <name>CommandHelp</name>
    <message>
        <source>look at a demo ledger</source>
        <translation>查看演示账本</translation>
    </message>
    <message>
        <source>write it here, open no window</source>
        <translation>写到这里，不打开窗口</translation>
    </message>
    <message>
        <source>make an empty ledger</source>
        <translation>新建空账本</translation>
    </message>
    <message>
        <source>with a passphrase, asked for</source>
        <translation>设密码，运行时输入</translation>
    </message>
    <message>
        <source>three letters (CNY)</source>
        <translation>三个字母（CNY）</translation>
    </message>
    <message>
        <source>zhima-style, fico-style, or the file of a card</source>
        <translation>zhima-style、fico-style，或评分卡文件</translation>
    </message>
    <message>
        <source>take back the last change, or an import</source>
        <translation>撤销上一次修改，或某次导入</translation>
    </message>
    <message>
        <source>take back this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>list entries</source>
        <translation>列出记录</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>输出 JSON</translation>
    </message>
    <message>
        <source>print the native CSV</source>
        <translation>输出本程序的 CSV</translation>
    </message>
    <message>
        <source>add one entry</source>
        <translation>添加一笔记录</translation>
    </message>
    <message>
        <source>such as 2026-09-30</source>
        <translation>如 2026-09-30</translation>
    </message>
    <message>
        <source>import statements</source>
        <translation>导入账单</translation>
    </message>
    <message>
        <source>layout of the file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>what the columns mean, as kept under this name; kept if it is new</source>
        <translation>以此名称保存的各列含义；名称是新的就保存</translation>
    </message>
    <message>
        <source>such as gb18030</source>
        <translation>如 gb18030</translation>
    </message>
    <message>
        <source>opens a locked archive</source>
        <translation>用来打开加密的压缩包</translation>
    </message>
    <message>
        <source>show what would come in, keep nothing</source>
        <translation>只显示会导入什么，不保存</translation>
    </message>
    <message>
        <source>score, limit, headroom and warnings</source>
        <translation>评分、额度、余量和提醒</translation>
    </message>
    <message>
        <source>the target&apos;s line, else the first</source>
        <translation>默认为目标所在账户，否则为第一个账户</translation>
    </message>
    <message>
        <source>write the progress report</source>
        <translation>生成进展报告</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>wider than high</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>the line to follow</source>
        <translation>报告所看的账户</translation>
    </message>
    <message>
        <source>which entries to list</source>
        <translation>列出哪些记录</translation>
    </message>
    <message>
        <source>loans and their schedules</source>
        <translation>借款及还款计划</translation>
    </message>
    <message>
        <source>the schedule of given terms</source>
        <translation>按所给条款计算还款计划</translation>
    </message>
    <message>
        <source>what is borrowed</source>
        <translation>借款金额</translation>
    </message>
    <message>
        <source>drawn on; counts actual days</source>
        <translation>借出日期；按实际天数计息</translation>
    </message>
    <message>
        <source>the cheapest safe way to a limit, or out of debt</source>
        <translation>达到某个额度或还清债务最省钱的安全办法</translation>
    </message>
    <message>
        <source>the limit wanted; else the target told</source>
        <translation>想要的额度；默认为已设的目标</translation>
    </message>
    <message>
        <source>what is paid a month in all</source>
        <translation>每月总共还多少</translation>
    </message>
    <message>
        <source>how far to look (12)</source>
        <translation>预看几个月（12）</translation>
    </message>
    <message>
        <source>what the plan may cost at most</source>
        <translation>计划最多花费</translation>
    </message>
    <message>
        <source>entries as .csv, due dates as .ics</source>
        <translation>记录导出为 .csv，还款日导出为 .ics</translation>
    </message>
    <message>
        <source>check that the ledger is sound</source>
        <translation>检查账本是否完好</translation>
    </message>
    <message>
        <source>make a verified copy now</source>
        <translation>立即做一份核对过的备份</translation>
    </message>
    <message>
        <source>list the copies that there are</source>
        <translation>列出已有的备份</translation>
    </message>
    <message>
        <source>put a copy in the ledger&apos;s place</source>
        <translation>用备份恢复账本</translation>
    </message>
    <message>
        <source>the copy; backups lists them</source>
        <translation>备份文件；用 backups 列出</translation>
    </message>
    <message>
        <source>set or change the passphrase</source>
        <translation>设置或更改密码</translation>
    </message>
    <message>
        <source>protect the ledger no longer</source>
        <translation>取消账本密码</translation>
    </message>
    <message>
        <source>copy without names and true amounts</source>
        <translation>复制一份，去掉名称和真实金额</translation>
    </message>
    <message>
        <source>name of the credit line</source>
        <extracomment>The words that a column can hold. Words that are typed as they stand, in any language. What the columns of the native CSV mean, where their name does not say it.</extracomment>
        <translation>信用账户名称</translation>
    </message>
    <message>
        <source>the loan; left out: a new one, or the one due first</source>
        <translation>借款编号；不填为新借款，或最早到期的一笔</translation>
    </message>
    <message>
        <source>of a purchase or an income</source>
        <translation>消费或收入的分类</translation>
    </message>
    <message>
        <source>the other side; of a line, its lender</source>
        <translation>交易对方；账户则为出借方</translation>
    </message>
    <message>
        <source>number of instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>a fraction: 0.0004 is 0.04 %%</source>
        <translation>小数：0.0004 即 0.04 %%</translation>
    </message>
    <message>
        <source>day of the month on which instalments fall due</source>
        <translation>每期的还款日（几号）</translation>
    </message>
    <message>
        <source>product of a line, item of the profile, order of a refund, opening</source>
        <translation>账户的产品、档案的项目、退款的原订单号，或 opening（期初借款）</translation>
    </message>
    <message>
        <source>due date of a bill, end of a temporary limit, day of a target</source>
        <translation>账单还款日、临时额度到期日，或目标期限</translation>
    </message>
    <message>
        <source>part of a repayment; of a bill the minimum payment</source>
        <translation>还款中的本金；账单则为最低还款额</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>a .youyu file</source>
        <translation>.youyu 文件</translation>
    </message>
    <message>
        <source>the day; today if left out</source>
        <translation>日期；默认今天</translation>
    </message>
    <message>
        <source>file to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>arguments</source>
        <extracomment>Kinds whose amount need not be told.</extracomment>
        <translation>参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show this help and exit</source>
        <translation>显示帮助并退出</translation>
    </message>
    <message>
        <source>usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Without a command, opens the window: on LEDGER, else on the ledger used last.</source>
        <translation>不带命令时打开窗口：打开指定的账本，否则打开上次的账本。</translation>
    </message>
    <message>
        <source>youyu COMMAND --help tells the options of a command.</source>
        <translation>各命令的选项见该命令的 --help。</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>显示版本并退出</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>A checked copy is at %1.</source>
        <extracomment>What true amounts may be multiplied by, in hundredths.</extracomment>
        <translation>已备份并核对：%1</translation>
    </message>
    <message>
        <source>%1 is again as it was in %2.</source>
        <translation>%1 已恢复为 %2 中的内容。</translation>
    </message>
    <message>
        <source>What was there before is kept as %1.</source>
        <translation>恢复前的内容保留在 %1。</translation>
    </message>
    <message>
        <source>There is no ledger at %1, and no copy of it.</source>
        <translation>%1 没有账本，也没有它的备份。</translation>
    </message>
    <message>
        <source>There are no copies yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
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
        <translation>已生成不含真实名称和金额的副本：%1</translation>
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
        <translation>文件名须以 .csv（记录）或 .ics（还款日历）结尾。</translation>
    </message>
    <message>
        <source>%n entries written to %1.</source>
        <translation>已将 %n 笔记录写入 %1。</translation>
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
        <translation>已新建空账本：%1</translation>
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
        <translation>发现 %n 处错误，请从备份恢复。</translation>
    </message>
    <message>
        <source>No loans.</source>
        <translation>没有借款。</translation>
    </message>
    <message>
        <source>--principal, --rate and --term need a value.</source>
        <translation>--principal、--rate 和 --term 必须填写。</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>账户</translation>
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
        <translation>剩余本金</translation>
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
        <source>Rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>年化</translation>
    </message>
    <message>
        <source>True yearly rate</source>
        <translation>真实年化利率</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还日</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Instalment %1, interest %2, fees %3.</source>
        <translation>每期 %1，利息合计 %2，手续费合计 %3。</translation>
    </message>
    <message>
        <source>Rate %1 a year, true yearly rate %2 (effective %3).</source>
        <translation>标称年化 %1，真实年化利率 %2（按复利 %3）。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The name of the report must end in .pdf.</source>
        <translation>报告文件名须以 .pdf 结尾。</translation>
    </message>
    <message>
        <source>The report of %1 to %2 was written to %3.</source>
        <translation>%1 至 %2 的报告已写入 %3。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>时段的结束早于开始。</translation>
    </message>
    <message>
        <source>%1: %2, %3, %n row(s)</source>
        <extracomment>How many line numbers are listed for one reason.</extracomment>
        <translation>%1：%2，%3，%n 行</translation>
    </message>
    <message>
        <source>Import %1; youyu undo --batch %1 reverts it.</source>
        <translation>导入编号 %1；撤销请用 youyu undo --batch %1。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>line %1 and %n more</source>
        <translation>第 %1 行，另有 %n 行</translation>
    </message>
    <message>
        <source>There is no line called “%1”.</source>
        <translation>没有名为“%1”的账户。</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Estimated with the card %1, version %2. Not Alipay&apos;s score.</source>
        <translation>按评分卡 %1 第 %2 版估计，并非支付宝的芝麻分。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>--target needs an amount above zero.</source>
        <translation>--target 需要一个大于零的金额。</translation>
    </message>
    <message>
        <source>--months: %1 is not between 1 and %2.</source>
        <translation>--months：%1 不在 1 到 %2 之间。</translation>
    </message>
    <message>
        <source>The nearest that is safe:</source>
        <translation>最接近的安全方案：</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么做</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>带来什么</translation>
    </message>
    <message>
        <source>Doing nothing: limit %1, score %2.</source>
        <translation>什么都不做：额度 %1，评分 %2。</translation>
    </message>
    <message>
        <source>Only what is free: limit %1, score %2.</source>
        <translation>只做免费的：额度 %1，评分 %2。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Month end</source>
        <translation>月末</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>还款</translation>
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
        <source>Warnings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing is owed.</source>
        <translation>没有欠款。</translation>
    </message>
    <message>
        <source>With this budget the debt is never paid off: never.</source>
        <translation>按这个预算永远还不清：遥遥无期。</translation>
    </message>
    <message>
        <source>The interest of the first month is %1, what must be paid at least %2.</source>
        <translation>第一个月的利息是 %1，至少要还 %2。</translation>
    </message>
    <message>
        <source>%1, %2 a month: %3, interest %4.</source>
        <translation>%1，每月还 %2：%3，利息 %4。</translation>
    </message>
    <message>
        <source>The budget is less than the %1 that must be paid at least.</source>
        <translation>预算少于至少要还的 %1。</translation>
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
        <translation>%1 · %2 · 区间 %3–%4 · %5</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标额度</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>总欠款</translation>
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
        <translation>尚未添加账户</translation>
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
        <translation>%2 · 已到 %1（%3） · 短板：%4</translation>
    </message>
    <message>
        <source>%1 owed · %2 overdue · %3 due within 30 days</source>
        <translation>%1 · 逾期 %2 · 30 天应还 %3</translation>
    </message>
    <message>
        <source>%1 of the lines in use · dues take %2 of income</source>
        <translation>额度使用率 %1 · 月供占收入 %2</translation>
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
        <translation>没有提醒。</translation>
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
        <translation>--%1：“%2”不是利率，应如 0.0004（即 0.04%）。</translation>
    </message>
    <message>
        <source>--%1: “%2” is not a word known here.</source>
        <translation>--%1：“%2”不是可用的取值。</translation>
    </message>
    <message>
        <source>There is no screen to open a window on. Use a command, such as youyu status LEDGER; youyu --help lists them.</source>
        <translation>没有可以打开窗口的屏幕。请改用命令，例如 youyu status LEDGER；全部命令见 youyu --help。</translation>
    </message>
    <message>
        <source>A demo ledger was written to %1.</source>
        <translation>演示账本已写入 %1。</translation>
    </message>
    <message>
        <source>No copy was made before the change: %1</source>
        <translation>修改前未能备份：%1</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <extracomment>What a script tells the passphrase with; a command line could be seen by others. The same for a passphrase that is to be set.</extracomment>
        <translation>新密码：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输一次：</translation>
    </message>
    <message>
        <source>The two differ; nothing was changed.</source>
        <translation>两次输入不一致；未作任何改动。</translation>
    </message>
    <message>
        <source>No passphrase was told; set %1 or use a terminal.</source>
        <translation>没有提供密码；请设置 %1，或在终端中运行。</translation>
    </message>
    <message>
        <source>%1 is not protected by the passphrase.</source>
        <translation>%1 不受密码保护。</translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>%1 has no passphrase.</source>
        <translation>%1 没有密码。</translation>
    </message>
    <message>
        <source>%1 opens with the new passphrase only.</source>
        <translation>%1 从现在起只能用新密码打开。</translation>
    </message>
    <message>
        <source>%1 opens without a passphrase.</source>
        <translation>%1 从现在起不用密码就能打开。</translation>
    </message>
    <message>
        <source>Copies that have it as well: %1</source>
        <translation>一起更改的备份份数：%1</translation>
    </message>
    <message>
        <source>This copy has another passphrase: %1</source>
        <translation>这份备份用的是另一个密码：%1</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>输入想做的事</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Search entries: %1</source>
        <translation>在记录中搜索：%1</translation>
    </message>
    <message>
        <source>New entry: %1</source>
        <translation>新记录：%1</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Other rate, %</source>
        <extracomment>The longest term that can be typed, as in the form for entries. The four of which one may stay empty. The columns with choices, for which words need more room than figures. How the sentence for a field that cannot be read is found. Something was typed or chosen.</extracomment>
        <translation>另一利率（%）</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <translation>利率（%）</translation>
    </message>
    <message>
        <source>Rate is</source>
        <translation>利率类型</translation>
    </message>
    <message>
        <source>comes to %1</source>
        <translation>算得 %1</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>期数（月）</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>每期还款</translation>
    </message>
    <message>
        <source>Instalment by</source>
        <translation>每期还款的方式</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>借款日</translation>
    </message>
    <message>
        <source>Other months</source>
        <translation>另一期数（月）</translation>
    </message>
    <message>
        <source>Other rate is</source>
        <translation>另一利率按</translation>
    </message>
    <message>
        <source>leave one of the four empty: it is worked out</source>
        <translation>金额、利率、期数、每期还款留空一项，由其余三项算出</translation>
    </message>
    <message>
        <source>worked out</source>
        <translation>由其余三项算出</translation>
    </message>
    <message>
        <source>Other: %n months, %1</source>
        <translation>另一方案：%n 个月，%1</translation>
    </message>
    <message>
        <source>1: %1</source>
        <translation>1 期：%1</translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <translation>%1 期：%2 – %3</translation>
    </message>
    <message>
        <source>%1: interest and fees %2.</source>
        <translation>%1：息费共 %2。</translation>
    </message>
    <message>
        <source>%1: interest and fees %2, %3 more than %4.</source>
        <translation>%1：息费共 %2，比%4多 %3。</translation>
    </message>
    <message>
        <source>%1: interest and fees %2, %3 less than %4.</source>
        <translation>%1：息费共 %2，比%4少 %3。</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>还款期</translation>
    </message>
    <message>
        <source>First due</source>
        <translation>首期还款</translation>
    </message>
    <message>
        <source>Last due</source>
        <translation>末期还款</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Headline a year</source>
        <translation>标称年化</translation>
    </message>
    <message>
        <source>True a year (APR)</source>
        <translation>真实年化</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>Compare terms: %1</source>
        <extracomment>Each method, and the alternative. A borrowing on the terms turned to, to be looked at in the form.</extracomment>
        <translation>比较条款：%1</translation>
    </message>
    <message>
        <source>Ways to pay it back</source>
        <translation>各种还款方式</translation>
    </message>
    <message>
        <source>Dues month by month</source>
        <translation>逐月还款</translation>
    </message>
    <message>
        <source>Enter a loan on these terms…</source>
        <translation>按此条款记一笔借款…</translation>
    </message>
    <message>
        <source>The later principal is paid back, the more interest it costs, though the yearly rate stays the same.</source>
        <translation>本金还得越晚，利息越多，尽管年化利率不变。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>Score and limit over time</source>
        <extracomment>The least height at which two charts can still be read, in pixels.</extracomment>
        <translation>评分与额度走势</translation>
    </message>
</context>
<context>
    <name>Currency</name>
    <message>
        <source>Chinese yuan</source>
        <translation>人民币</translation>
    </message>
    <message>
        <source>Hong Kong dollar</source>
        <translation>港元</translation>
    </message>
    <message>
        <source>New Taiwan dollar</source>
        <translation>新台币</translation>
    </message>
    <message>
        <source>Singapore dollar</source>
        <translation>新加坡元</translation>
    </message>
    <message>
        <source>US dollar</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>欧元</translation>
    </message>
    <message>
        <source>Pound sterling</source>
        <translation>英镑</translation>
    </message>
    <message>
        <source>Swiss franc</source>
        <translation>瑞士法郎</translation>
    </message>
    <message>
        <source>Australian dollar</source>
        <translation>澳元</translation>
    </message>
    <message>
        <source>Canadian dollar</source>
        <translation>加元</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>t, -3, 15, 0315</source>
        <translation>t -3 15 0315</translation>
    </message>
    <message>
        <source>t today · -3 three days ago · 15 · 0315 · F4 calendar</source>
        <translation>t 今天 · -3 三天前 · 15 即 15 日 · 0315 即 3 月 15 日 · F4 日历</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>打开日历</translation>
    </message>
</context>
<context>
    <name>DayReason</name>
    <message>
        <source>Show the entries</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>Click a day to see what moved it</source>
        <extracomment>On days with more entries they are not weighed one by one: others would wait. How many parts are told, the largest first. The height of a line: Chinese letters are a little higher than others. The entries of the day are to be shown: a tuple of their ids.</extracomment>
        <translation>点某一天，看评分为何变化</translation>
    </message>
    <message>
        <source>%1 · the score stayed at %2</source>
        <translation>%1 · 评分 %2 不变</translation>
    </message>
    <message>
        <source>%1 · score %2 → %3 (%4)</source>
        <translation>%1 · 评分 %2 → %3（%4）</translation>
    </message>
    <message>
        <source>%n entries on this day</source>
        <translation>这一天有 %n 笔记录</translation>
    </message>
    <message>
        <source>Nothing moved the score on this day.</source>
        <translation>这一天评分没有变动。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>the passing of time</source>
        <translation>时间推移</translation>
    </message>
    <message>
        <source>%n entries</source>
        <translation>%n 笔记录</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>New entry</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Presets of products…</source>
        <translation>产品预设…</translation>
    </message>
    <message>
        <source>Enter what comes back</source>
        <translation>记入定期收支</translation>
    </message>
    <message>
        <source>Search entries</source>
        <translation>搜索记录</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Look at another day…</source>
        <translation>查看其他日期…</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation>隐藏金额</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>密码…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>New ledger…</source>
        <translation>新建账本…</translation>
    </message>
    <message>
        <source>Open ledger…</source>
        <translation>打开账本…</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>查看演示</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>退出演示</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>About Youyu</source>
        <translation>关于有余</translation>
    </message>
</context>
<context>
    <name>Dues</name>
    <message>
        <source>Next dues</source>
        <extracomment>How many dues are shown at least, where there are more. The height of a row, in pixels. Within so many days a due is told apart by its tone.</extracomment>
        <translation>近期应还</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>暂无应还</translation>
    </message>
    <message>
        <source>%n more</source>
        <translation>还有 %n 条</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>Pay %1 to %2</source>
        <translation>还款 %2 %1</translation>
    </message>
    <message>
        <source>%n days late</source>
        <translation>逾期 %n 天</translation>
    </message>
    <message>
        <source>in %n days</source>
        <translation>%n 天后</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>To be paid on %1</source>
        <translation>%1 需还</translation>
    </message>
    <message>
        <source>Saves against the schedule</source>
        <translation>比按计划还节省</translation>
    </message>
    <message>
        <source>Interest to the day</source>
        <translation>截至当日利息</translation>
    </message>
    <message>
        <source>Fees and penalty</source>
        <translation>费用与罚息</translation>
    </message>
    <message>
        <source>Due before, paid on time</source>
        <translation>此前到期（按时还）</translation>
    </message>
    <message>
        <source>Pay off: %1</source>
        <extracomment>The repayment of all, to be looked at in the form before it is saved.</extracomment>
        <translation>结清：%1</translation>
    </message>
    <message>
        <source>Paid off on</source>
        <translation>结清日</translation>
    </message>
    <message>
        <source>Enter this repayment…</source>
        <translation>记下这笔还款…</translation>
    </message>
    <message>
        <source>What falls due before the day is taken to be paid on time. The lender may round or count the last day otherwise: compare before you pay.</source>
        <translation>假定在此之前到期的款项都按时还清。出借方的取整和末日计息可能不同，还款前请核对。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>EntriesPage</name>
    <message>
        <source>Entries</source>
        <extracomment>A :class:`~desktop.entry_table.verbs.Verb` was asked for by its key. Another order is wanted.</extracomment>
        <translation>记录</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <extracomment>How many rows at most are found again after a change. So long nobody wonders why the table does not change, in milliseconds.</extracomment>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>All you borrow, repay, buy and earn stands here, one line each.</source>
        <translation>借款、还款、消费和收入都列在这里，一行一笔。</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation>导入账单</translation>
    </message>
    <message>
        <source>%n entries selected</source>
        <translation>已选 %n 笔记录</translation>
    </message>
</context>
<context>
    <name>EntryEffect</name>
    <message>
        <source>Moved the score by %1 on its day</source>
        <extracomment>How many factors are named. On a day with more entries they are not weighed one by one: others would wait.</extracomment>
        <translation>当天评分变动 %1</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>as the line says</source>
        <extracomment>Any widget of the form; each has value, fill, show_value, edited, is_wrong.</extracomment>
        <translation>按账户约定</translation>
    </message>
    <message>
        <source>a new loan</source>
        <translation>新借款</translation>
    </message>
    <message>
        <source>a debt from before the ledger</source>
        <translation>记账前的欠款</translation>
    </message>
    <message>
        <source>drawn only to stay active</source>
        <translation>仅为保持活跃而借</translation>
    </message>
    <message>
        <source>pays what is due first</source>
        <translation>先还到期款</translation>
    </message>
    <message>
        <source>early, to shorten the term</source>
        <translation>提前还，缩短期限</translation>
    </message>
    <message>
        <source>early, to lower the instalments</source>
        <translation>提前还，减少每期</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>The money</source>
        <translation>这笔钱</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>More fields</source>
        <extracomment>Something was typed or chosen. A line or a counterparty was named.</extracomment>
        <translation>更多字段</translation>
    </message>
    <message>
        <source>Not saved yet: see above</source>
        <extracomment>The form is done with.</extracomment>
        <translation>尚未保存：请看上方说明</translation>
    </message>
</context>
<context>
    <name>EntrySentence</name>
    <message>
        <source>Credit line %2, limit %1</source>
        <translation>信用账户 %2，额度 %1</translation>
    </message>
    <message>
        <source>Borrowed %1 from %2</source>
        <translation>借款 %2 %1</translation>
    </message>
    <message>
        <source>Repaid %1 to %2</source>
        <translation>还款 %2 %1</translation>
    </message>
    <message>
        <source>Spent %1 with %2</source>
        <translation>消费 %2 %1</translation>
    </message>
    <message>
        <source>Refund of %1 to %2</source>
        <translation>退款 %2 %1</translation>
    </message>
    <message>
        <source>Bill of %1 from %2</source>
        <translation>账单 %2 %1</translation>
    </message>
    <message>
        <source>Fee of %1 on %2</source>
        <translation>手续费 %2 %1</translation>
    </message>
    <message>
        <source>Saw a limit of %1 on %2</source>
        <translation>官方额度 %2 %1</translation>
    </message>
    <message>
        <source>Applied for %1 on %2</source>
        <translation>额度申请 %2 %1</translation>
    </message>
    <message>
        <source>Target of %1 on %2</source>
        <translation>目标额度 %2 %1</translation>
    </message>
    <message>
        <source>Repaid %1</source>
        <translation>还款 %1</translation>
    </message>
    <message>
        <source>Spent %1</source>
        <translation>消费 %1</translation>
    </message>
    <message>
        <source>Refund of %1</source>
        <translation>退款 %1</translation>
    </message>
    <message>
        <source>Income of %1</source>
        <translation>收入 %1</translation>
    </message>
    <message>
        <source>Saw an official score of %1</source>
        <translation>官方评分 %1</translation>
    </message>
    <message>
        <source>Target of %1</source>
        <translation>目标额度 %1</translation>
    </message>
</context>
<context>
    <name>EntryTable</name>
    <message>
        <source>typed</source>
        <translation>手动录入</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>评分变动</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>交易对方</translation>
    </message>
    <message>
        <source>Line or loan</source>
        <translation>账户 / 借款</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
</context>
<context>
    <name>EntryVerb</name>
    <message>
        <source>Edit in the form</source>
        <translation>在表单中编辑</translation>
    </message>
    <message>
        <source>Change the category</source>
        <translation>修改分类</translation>
    </message>
    <message>
        <source>Change the counterparty</source>
        <translation>修改交易对方</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>修改账户</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Change the date</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Date them today</source>
        <translation>日期改为今天</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>It comes back</source>
        <translation>设为定期</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>选择显示的列</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>编辑单元格</translation>
    </message>
</context>
<context>
    <name>EntryWindow</name>
    <message>
        <source>Edit: %1</source>
        <translation>编辑：%1</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新记录</translation>
    </message>
</context>
<context>
    <name>Factor</name>
    <message>
        <source>Repayment record</source>
        <translation>按时还款记录</translation>
    </message>
    <message>
        <source>Age and activity</source>
        <translation>历史与活跃度</translation>
    </message>
    <message>
        <source>Affordability</source>
        <translation>还款能力</translation>
    </message>
    <message>
        <source>Use of the lines</source>
        <translation>额度使用率</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>消费场景</translation>
    </message>
    <message>
        <source>New credit</source>
        <translation>新增信贷</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>完善档案</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>人脉关系</translation>
    </message>
    <message>
        <source>Mix of credit</source>
        <translation>信贷种类</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
</context>
<context>
    <name>FactorAdvice</name>
    <message>
        <source>pay every due in time</source>
        <translation>每期按时还款</translation>
    </message>
    <message>
        <source>use a line a little, pay it in full</source>
        <translation>小额使用，全额还清</translation>
    </message>
    <message>
        <source>log income, cut the dues</source>
        <translation>记收入、降月供</translation>
    </message>
    <message>
        <source>pay down below 30 %</source>
        <translation>还到 30% 以下</translation>
    </message>
    <message>
        <source>buy in more scenes</source>
        <translation>消费场景再多些</translation>
    </message>
    <message>
        <source>ask for nothing new</source>
        <translation>不再申请新信贷</translation>
    </message>
    <message>
        <source>complete the rest</source>
        <translation>补全未填项目</translation>
    </message>
    <message>
        <source>comes by itself</source>
        <translation>顺其自然</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>无需操作</translation>
    </message>
</context>
<context>
    <name>FactorCost</name>
    <message>
        <source>interest if borrowed</source>
        <translation>借款需付息</translation>
    </message>
    <message>
        <source>only what you buy anyway</source>
        <translation>不额外花钱</translation>
    </message>
    <message>
        <source>saves interest</source>
        <translation>省利息</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
</context>
<context>
    <name>FactorState</name>
    <message>
        <source>%1 of 6 months with activity</source>
        <translation>近 6 个月有 %1 个月活跃</translation>
    </message>
    <message>
        <source>dues take %1 of income</source>
        <translation>月供占收入 %1</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>new lines and requests: %1</source>
        <translation>新账户与申请：%1 个</translation>
    </message>
    <message>
        <source>%1 of 10 items done</source>
        <translation>10 项已完成 %1 项</translation>
    </message>
    <message>
        <source>kinds of credit used in a year</source>
        <translation>一年内用过的信贷种类</translation>
    </message>
    <message>
        <source>cannot be seen from a ledger</source>
        <translation>账本中看不到</translation>
    </message>
    <message>
        <source>official scores seen: %1</source>
        <translation>已填官方评分 %1 次</translation>
    </message>
    <message>
        <source>no income told yet</source>
        <translation>尚未记录收入</translation>
    </message>
    <message>
        <source>no limit told yet</source>
        <translation>尚未填写额度</translation>
    </message>
    <message>
        <source>%n months on time</source>
        <translation>已按时 %n 个月</translation>
    </message>
    <message>
        <source>no purchases told yet</source>
        <translation>尚未记录消费</translation>
    </message>
    <message>
        <source>%n purchases a month</source>
        <translation>每月消费 %n 笔</translation>
    </message>
    <message>
        <source>most people&apos;s official scores lie lower</source>
        <translation>多数人的官方评分低于各项之和</translation>
    </message>
    <message>
        <source>%n days late now</source>
        <extracomment>Up to so many days a time is told in days. The measure that is told of a factor, and whether it is a ratio.</extracomment>
        <translation>现已逾期 %n 天</translation>
    </message>
</context>
<context>
    <name>FactorTime</name>
    <message>
        <source>hardly within a year</source>
        <translation>一年内变化很小</translation>
    </message>
    <message>
        <source>counts at once</source>
        <translation>填写后立即计入</translation>
    </message>
    <message>
        <source>counts in %n days</source>
        <translation>%n 天后计入</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即生效</translation>
    </message>
    <message>
        <source>half in %n days</source>
        <translation>%n 天见效一半</translation>
    </message>
    <message>
        <source>half in %n months</source>
        <translation>%n 个月见效一半</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款编号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>交易对方</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Repayment method</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>Rate is</source>
        <translation>利率类型</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Fee by months, %</source>
        <translation>各期数手续费（%）</translation>
    </message>
    <message>
        <source>Statement day</source>
        <translation>账单日</translation>
    </message>
    <message>
        <source>Minimum payment, %</source>
        <translation>最低还款（%）</translation>
    </message>
    <message>
        <source>Unpaid bill, % a day</source>
        <translation>未还账单日利率（%）</translation>
    </message>
    <message>
        <source>Penalty, times the rate</source>
        <translation>罚息为利率的倍数</translation>
    </message>
    <message>
        <source>Interest-free if paid in full</source>
        <translation>全额还款免息</translation>
    </message>
    <message>
        <source>Limit</source>
        <extracomment>What a field is called where a kind means something of its own by it.</extracomment>
        <translation>额度</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>出借方</translation>
    </message>
    <message>
        <source>Statement balance</source>
        <translation>账单金额</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期还款日</translation>
    </message>
    <message>
        <source>Minimum payment</source>
        <translation>最低还款额</translation>
    </message>
    <message>
        <source>Order refunded</source>
        <translation>原订单号</translation>
    </message>
    <message>
        <source>Statement month</source>
        <translation>账单月份</translation>
    </message>
    <message>
        <source>Official score</source>
        <translation>官方评分</translation>
    </message>
    <message>
        <source>Limit shown</source>
        <translation>官方额度</translation>
    </message>
    <message>
        <source>Limit asked for</source>
        <translation>申请额度</translation>
    </message>
    <message>
        <source>Limit wanted</source>
        <translation>目标额度</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>FileNote</name>
    <message>
        <source>The file has no rows.</source>
        <translation>文件中没有数据行。</translation>
    </message>
    <message>
        <source>The file speaks of %1 rows; %2 were found.</source>
        <translation>文件注明共 %1 行，实际读到 %2 行。</translation>
    </message>
    <message>
        <source>The file is cut off at its end.</source>
        <translation>文件末尾不完整。</translation>
    </message>
    <message>
        <source>Some characters could not be read; try another encoding.</source>
        <translation>有些字符无法识别，请换一种编码试试。</translation>
    </message>
    <message>
        <source>The file was saved again by a spreadsheet: its order numbers are lost, so rows are told apart by day, amount and text.</source>
        <translation>文件曾被表格软件重新保存，订单号已丢失，只能按日期、金额和文字区分各行。</translation>
    </message>
    <message>
        <source>Several sheets hold a bill; only one of them was taken.</source>
        <translation>有多个工作表含有账单，只读取了其中一个。</translation>
    </message>
    <message>
        <source>This is Alipay&apos;s cashbook: it has no order numbers and no statuses. The bill (App: 我的 → 账单 → ⋯ → 开具交易流水证明) tells more.</source>
        <translation>这是支付宝记账本，没有订单号和交易状态。账单（支付宝：我的 → 账单 → ⋯ → 开具交易流水证明）更完整。</translation>
    </message>
    <message>
        <source>This is a merchant&apos;s account statement. Your own bill is in the app: 我的 → 账单 → ⋯ → 开具交易流水证明.</source>
        <translation>这是商户的账务明细。你个人的账单在支付宝中：我的 → 账单 → ⋯ → 开具交易流水证明。</translation>
    </message>
    <message>
        <source>Day and month could be the other way round; please check.</source>
        <translation>日和月可能颠倒，请核对。</translation>
    </message>
    <message>
        <source>The meaning of the columns was guessed from the file.</source>
        <translation>各列的含义是从文件内容推测的。</translation>
    </message>
</context>
<context>
    <name>FileProblem</name>
    <message>
        <source>The file is not there any more. Choose it again.</source>
        <translation>文件已不在原处，请重新选择。</translation>
    </message>
    <message>
        <source>The file cannot be read (%1). Check its permissions.</source>
        <translation>无法读取文件（%1）。请检查文件权限。</translation>
    </message>
    <message>
        <source>The file is too large for a statement. Export a shorter time.</source>
        <translation>文件过大，不像账单。请缩短时间范围后重新导出。</translation>
    </message>
    <message>
        <source>The file is empty. Download or export it again.</source>
        <translation>文件是空的。请重新下载或导出。</translation>
    </message>
    <message>
        <source>This is a picture. Export the bill as a CSV file instead.</source>
        <translation>这是图片。请把账单导出为 CSV 文件。</translation>
    </message>
    <message>
        <source>This is a PDF. Export the bill as a CSV file instead.</source>
        <translation>这是 PDF。请把账单导出为 CSV 文件。</translation>
    </message>
    <message>
        <source>This is an archive that cannot be opened here. Unpack it first, then import the file inside.</source>
        <translation>这个压缩包无法在此打开。请先解压，再导入其中的文件。</translation>
    </message>
    <message>
        <source>The archive holds no files.</source>
        <translation>压缩包中没有文件。</translation>
    </message>
    <message>
        <source>The archive is locked. Give the password that the wallet has sent you.</source>
        <translation>压缩包有密码。请输入支付应用发给你的密码。</translation>
    </message>
    <message>
        <source>Wrong password. Look for it in the wallet&apos;s message.</source>
        <translation>密码不对。请在支付应用的消息中查找。</translation>
    </message>
    <message>
        <source>The archive unpacks to far more than a statement can be. It is not opened.</source>
        <translation>压缩包解压后远大于正常账单，未予打开。</translation>
    </message>
    <message>
        <source>The file is damaged or cut off. Download it again.</source>
        <translation>文件已损坏或不完整。请重新下载。</translation>
    </message>
    <message>
        <source>Passed over: this file of the archive is no statement.</source>
        <translation>已跳过：压缩包中的这个文件不是账单。</translation>
    </message>
    <message>
        <source>This workbook cannot be read; perhaps it is locked. Save it as a CSV file, then import that.</source>
        <translation>无法读取这个工作簿，可能设有密码。请另存为 CSV 文件后再导入。</translation>
    </message>
    <message>
        <source>This is a web page, perhaps a sign-in page saved in place of the bill. Download the bill again.</source>
        <translation>这是网页，可能误把登录页存成了账单。请重新下载账单。</translation>
    </message>
    <message>
        <source>This is a ledger of its own. Open it instead of importing it.</source>
        <translation>这是一个账本，请直接打开，而不是导入。</translation>
    </message>
    <message>
        <source>This is not a text file. Choose a CSV.</source>
        <translation>这不是文本文件，请选择 CSV 文件。</translation>
    </message>
    <message>
        <source>The characters cannot be read. Choose another encoding above.</source>
        <translation>无法识别其中的字符。请在上方选择其他编码。</translation>
    </message>
    <message>
        <source>No known bill was recognised. Export the bill from the wallet itself, and import it without opening it in a spreadsheet first. It begins with: %1</source>
        <translation>未识别出已知的账单格式。请从支付应用中导出账单，不要先用表格软件打开，直接导入。文件开头是：%1</translation>
    </message>
    <message>
        <source>The file ends before its table begins. Download or export it again.</source>
        <translation>文件在表格开始之前就结束了。请重新下载或导出。</translation>
    </message>
    <message>
        <source>The line with the names of the columns is missing. Export the file again and leave it as it is. It begins with: %1</source>
        <translation>缺少列名所在的一行。请重新导出，不要改动文件。文件开头是：%1</translation>
    </message>
    <message>
        <source>The columns could not be told apart. Say which one holds the date and which the amount. The header is: %1</source>
        <translation>无法分辨各列。请指明哪一列是日期、哪一列是金额。表头是：%1</translation>
    </message>
    <message>
        <source>The bank has sent an error in place of a statement: %1</source>
        <translation>银行发来的是错误信息，不是账单：%1</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Kind</source>
        <extracomment>So long after the last letter the search begins, in milliseconds. The entries wanted have changed. The words are typed: the keys are to act on the rows found.</extracomment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>%n entries</source>
        <translation>%n 笔记录</translation>
    </message>
    <message>
        <source>Looking through the entries…</source>
        <translation>正在查找记录…</translation>
    </message>
    <message>
        <source>Words or an amount</source>
        <translation>文字或金额</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>清除文字</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>What is typed is typed. The days may have changed.</extracomment>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>全部账户</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>近三个月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
</context>
<context>
    <name>FindPlan</name>
    <message>
        <source>Limit wanted</source>
        <extracomment>A plan was found, with a :class:`~desktop.planning.questions.Found`. The wish to see the plan found in the levers.</extracomment>
        <translation>目标额度</translation>
    </message>
    <message>
        <source>Within months</source>
        <translation>几个月内</translation>
    </message>
    <message>
        <source>Cost at most</source>
        <translation>最多花费</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Find a plan</source>
        <translation>寻找方案</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
    </message>
    <message>
        <source>Try it with the levers</source>
        <translation>用调节杆试试</translation>
    </message>
    <message>
        <source>The nearest that is safe:</source>
        <translation>最接近的安全方案：</translation>
    </message>
    <message>
        <source>The cheapest safe way to a limit</source>
        <translation>达到某个额度最省钱的安全办法</translation>
    </message>
    <message>
        <source>Free steps come first. A way on which a warning would stand in any month is not proposed.</source>
        <translation>免费的步骤排在前面。任何一个月里会出现提醒的办法都不会提出。</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Start empty</source>
        <translation>从零开始</translation>
    </message>
    <message>
        <source>Tell your line, a target and your income, on one page. All of it can be skipped.</source>
        <translation>在一页上填写信用账户、目标和收入，每一项都可以跳过。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation>导入账单</translation>
    </message>
    <message>
        <source>Of Alipay, WeChat Pay or a bank. Loans, repayments and purchases are found in it; you see every row first. Or drop it here.</source>
        <translation>支付宝、微信支付或银行的账单，也可以直接拖到这里。借款、还款和消费会自动识别，每一行都先给你过目。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>查看演示</translation>
    </message>
    <message>
        <source>Fourteen months of an invented person, in a file of its own that never mixes with yours.</source>
        <translation>一个虚构人物十四个月的账，单独存放，绝不会与你的账本混在一起。</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>打开演示</translation>
    </message>
    <message>
        <source>Youyu</source>
        <extracomment>What the user wants: a record of :mod:`desktop.beginning`.</extracomment>
        <translation>有余</translation>
    </message>
    <message>
        <source>What you owe, what you can still borrow safely, and how far it is to the limit you want. Nothing leaves this computer.</source>
        <translation>欠多少、还能稳妥借多少、离目标额度还有多远。任何数据都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Open a ledger that is there already…</source>
        <translation>打开已有账本…</translation>
    </message>
    <message>
        <source>Each of these makes the estimate better, none is needed, and all can be changed later.</source>
        <translation>每填一项，估计都更准；都可以不填，以后也能修改。</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>先填几项</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>全部跳过</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Keep it elsewhere…</source>
        <translation>换个位置…</translation>
    </message>
    <message>
        <source>Where to keep the ledger</source>
        <translation>账本存放位置</translation>
    </message>
    <message>
        <source>Your ledger will be kept as %1</source>
        <translation>账本将保存为 %1</translation>
    </message>
    <message>
        <source>Your credit line</source>
        <translation>你的信用账户</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rate in %</source>
        <translation>利率（%）</translation>
    </message>
    <message>
        <source>Rate and due day are the commonly reported ones: check your contract.</source>
        <translation>利率和还款日取自公开资料，请核对你的合同。</translation>
    </message>
    <message>
        <source>Your monthly income</source>
        <translation>你的月收入</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>每月金额</translation>
    </message>
    <message>
        <source>Last came on</source>
        <translation>最近到账日</translation>
    </message>
    <message>
        <source>What can be borrowed safely is measured against it.</source>
        <translation>能稳妥借多少，要看收入。</translation>
    </message>
    <message>
        <source>Your target</source>
        <translation>你的目标</translation>
    </message>
    <message>
        <source>the one above</source>
        <translation>上面的账户</translation>
    </message>
    <message>
        <source>How far it is, and what holds it back.</source>
        <translation>离目标还有多远，短板在哪里。</translation>
    </message>
</context>
<context>
    <name>HeadroomRule</name>
    <message>
        <source>limited by what the line has left</source>
        <translation>受限于：账户可用额度</translation>
    </message>
    <message>
        <source>limited by dues against income</source>
        <translation>受限于：月供占收入的比例</translation>
    </message>
    <message>
        <source>limited by debt against income</source>
        <translation>受限于：负债与收入之比</translation>
    </message>
    <message>
        <source>limited by use of the lines</source>
        <translation>受限于：额度使用率</translation>
    </message>
    <message>
        <source>limited by the size of one loan</source>
        <translation>受限于：单笔借款金额</translation>
    </message>
    <message>
        <source>nothing while something is overdue</source>
        <translation>有逾期未还，不宜再借</translation>
    </message>
    <message>
        <source>the line has nothing left</source>
        <translation>账户已无可用额度</translation>
    </message>
    <message>
        <source>dues are already too high for the income</source>
        <translation>月供相对收入已经过高</translation>
    </message>
    <message>
        <source>debt is already too high for the income</source>
        <translation>负债相对收入已经过高</translation>
    </message>
    <message>
        <source>too much of the lines is already in use</source>
        <translation>额度使用率已经过高</translation>
    </message>
    <message>
        <source>one loan is already too large</source>
        <translation>已有单笔借款过大</translation>
    </message>
    <message>
        <source>nothing while loans repay loans</source>
        <translation>以贷养贷期间不宜再借</translation>
    </message>
    <message>
        <source>nothing while so many lenders are owed</source>
        <translation>欠款机构过多，不宜再借</translation>
    </message>
    <message>
        <source>known once a limit or an income is told</source>
        <translation>填写额度或收入后即可算出</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Debt health · headroom</source>
        <extracomment>How many warnings are shown; the rest is a click away.</extracomment>
        <translation>负债健康 · 余量</translation>
    </message>
    <message>
        <source>Use of the lines</source>
        <translation>额度使用率</translation>
    </message>
    <message>
        <source>Dues against income</source>
        <translation>月供 / 收入</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>can still be borrowed safely</source>
        <translation>今天还能稳妥借的上限</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>总欠款</translation>
    </message>
    <message>
        <source>Due in 30 days</source>
        <translation>30 天应还</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Tell a limit</source>
        <translation>填写额度</translation>
    </message>
    <message>
        <source>Log income</source>
        <translation>记录收入</translation>
    </message>
    <message>
        <source>Lines used %1</source>
        <translation>额度使用 %1</translation>
    </message>
    <message>
        <source>Dues / income %1</source>
        <translation>月供 / 收入 %1</translation>
    </message>
    <message>
        <source>✓ Nothing to warn of</source>
        <translation>✓ 没有需要提醒的事</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>看依据</translation>
    </message>
    <message>
        <source>%n more</source>
        <translation>还有 %n 条</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>以往导入</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Edited since: %n entries of %1. Undoing removes them with the others.</source>
        <translation>%1 的 %n 笔记录导入后修改过。撤销导入会将它们一并删除。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>in the ledger</source>
        <translation>在账本中</translation>
    </message>
    <message>
        <source>in the ledger, %n edited</source>
        <translation>在账本中，%n 笔已修改</translation>
    </message>
    <message>
        <source>no bill: passed over</source>
        <translation>不是账单，已跳过</translation>
    </message>
    <message>
        <source>needs its password</source>
        <translation>需要解压密码</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1 of %2 rows new</source>
        <translation>共 %2 行，新增 %1 行</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>new line %1</source>
        <extracomment>More unknown lines than this in one file are all taken as new. A name in the file, and the name of the line that it stands for.</extracomment>
        <translation>新账户 %1</translation>
    </message>
    <message>
        <source>%1 is</source>
        <translation>%1对应</translation>
    </message>
    <message>
        <source>Password of the archive</source>
        <extracomment>The password that was typed.</extracomment>
        <translation>压缩包密码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>The ticks have changed.</extracomment>
        <translation>行号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>收/支</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Comes in as</source>
        <translation>记为</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>%1: %2 in %n rows</source>
        <extracomment>The encodings offered; any other file is refused rather than misread. What asks for a password. What may be read once somebody says what the columns mean.</extracomment>
        <translation>%1：%2（%n 行）</translation>
    </message>
    <message>
        <source>%n rows</source>
        <extracomment>The file is to be read anew, with other options of reading. The ticks have changed.</extracomment>
        <translation>%n 行</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列设置</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>recognised: %1</source>
        <translation>已识别：%1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%n rows could not be read.</source>
        <translation>有 %n 行无法读取。</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>存为 CSV…</translation>
    </message>
    <message>
        <source>Save the rows that could not be read</source>
        <translation>保存无法读取的行</translation>
    </message>
    <message>
        <source>rows in error.csv</source>
        <translation>有误的行.csv</translation>
    </message>
    <message>
        <source>The rows could not be written to %1: %2</source>
        <translation>这些行无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <extracomment>The columns of words share what room the others leave. What the other columns have at least, in letters. Around a text in its cell, and beside it for the icon of a verdict. So many rows are looked at to see how much room their texts need.</extracomment>
        <translation>文件各行</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>Before this a speed is a guess, milliseconds.</extracomment>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1 %2 rows, %3 a second</source>
        <translation>%1 %2 行，每秒 %3 行</translation>
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
        <source>Debt</source>
        <translation>总欠款</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Imported</source>
        <extracomment>An import is to be taken back: the number of its batch.</extracomment>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>%1: nothing came in. %2</source>
        <translation>%1：没有导入任何内容。%2</translation>
    </message>
    <message>
        <source>%1: taken back. The file can be imported again.</source>
        <translation>%1：导入已撤销，可以重新导入该文件。</translation>
    </message>
    <message>
        <source>%1: %n entries came in.</source>
        <translation>%1：已导入 %n 笔记录。</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>带来的变化</translation>
    </message>
    <message>
        <source>No longer: %1</source>
        <translation>已解除：%1</translation>
    </message>
    <message>
        <source>No warning has come or gone.</source>
        <translation>提醒没有增减。</translation>
    </message>
    <message>
        <source>in</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>out</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>正数</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>负数</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>and %1 %2</source>
        <translation>另有%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Bills to import</source>
        <translation>选择要导入的账单</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Import %n rows</source>
        <translation>导入 %n 行</translation>
    </message>
    <message>
        <source>Drop bills here</source>
        <translation>把账单拖到这里</translation>
    </message>
    <message>
        <source>Of Alipay, WeChat Pay, JD, Meituan or a bank: CSV, Excel, OFX, QIF, also in a locked zip, and several at once. In the Alipay app the bill is under My, Bills, ⋯, Issue a statement of transactions, For personal reconciliation. Nothing comes in before you have seen every row.</source>
        <translation>支持支付宝、微信支付、京东、美团和银行的账单：CSV、Excel、OFX、QIF，也可以是加密的 zip，可一次导入多个。在支付宝中依次打开：我的 → 账单 → ⋯ → 开具交易流水证明 → 用于个人对账。每一行都先给你过目，确认后才会导入。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Bills (%1);;All files (*)</source>
        <translation>账单 (%1);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>KeptPlan</name>
    <message>
        <source>%1 · %2 · a what-if</source>
        <translation>%1 · %2 · 假如</translation>
    </message>
    <message>
        <source>%1 · %2 to %3</source>
        <translation>%1 · %2 到 %3</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Score now</source>
        <translation>实际评分</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Limit now</source>
        <translation>实际额度</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>总欠款</translation>
    </message>
    <message>
        <source>Debt now</source>
        <translation>实际欠款</translation>
    </message>
    <message>
        <source>Kept plans</source>
        <extracomment>The wish to let a plan go, with a :class:`~core.plans.kept.KeptPlan`. The wish to see its levers, with a :class:`~core.plans.kept.KeptPlan`.</extracomment>
        <translation>保留的计划</translation>
    </message>
    <message>
        <source>Planned and happened</source>
        <translation>计划与实际</translation>
    </message>
    <message>
        <source>Look at its levers</source>
        <translation>查看它的调节杆</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>不再保留</translation>
    </message>
    <message>
        <source>No plan is kept yet</source>
        <translation>还没有保留计划</translation>
    </message>
    <message>
        <source>Keep a look ahead or a plan: here it is held against what happens, and on the page of progress it is a dashed line as the days go by.</source>
        <translation>保留一次预看或一个计划：在这里与实际对照，随着日子过去，在“进展”页上画成一条虚线。</translation>
    </message>
    <message>
        <source>Started from score %1 and limit %2; to cost %3 more than doing nothing.</source>
        <translation>起点：评分 %1，额度 %2；预计比什么都不做多花 %3。</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Credit line</source>
        <translation>信用账户</translation>
    </message>
    <message>
        <source>Borrow</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Repay</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Score seen</source>
        <translation>官方评分</translation>
    </message>
    <message>
        <source>Limit seen</source>
        <translation>官方额度</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>额度申请</translation>
    </message>
    <message>
        <source>Profile item</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标额度</translation>
    </message>
</context>
<context>
    <name>KindBar</name>
    <message>
        <source>%1, key %2</source>
        <extracomment>A kind was chosen by the user.</extracomment>
        <translation>%1，按键 %2</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>Youyu&apos;s own CSV</source>
        <translation>有余 CSV</translation>
    </message>
    <message>
        <source>Alipay bill (app)</source>
        <translation>支付宝账单（手机版）</translation>
    </message>
    <message>
        <source>Alipay bill (app, 2021)</source>
        <translation>支付宝账单（手机版，2021 年）</translation>
    </message>
    <message>
        <source>Alipay bill (web page)</source>
        <translation>支付宝账单（网页版）</translation>
    </message>
    <message>
        <source>Alipay cashbook</source>
        <translation>支付宝记账本</translation>
    </message>
    <message>
        <source>Alipay merchant statement</source>
        <translation>支付宝商户账单</translation>
    </message>
    <message>
        <source>WeChat Pay bill</source>
        <translation>微信支付账单</translation>
    </message>
    <message>
        <source>JD bill</source>
        <translation>京东账单</translation>
    </message>
    <message>
        <source>Meituan bill</source>
        <translation>美团账单</translation>
    </message>
    <message>
        <source>Bank account statement</source>
        <translation>银行账户流水</translation>
    </message>
    <message>
        <source>Credit card statement</source>
        <translation>信用卡账单</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <source>OFX file</source>
        <translation>OFX 文件</translation>
    </message>
    <message>
        <source>QIF file</source>
        <translation>QIF 文件</translation>
    </message>
</context>
<context>
    <name>LedgerError</name>
    <message>
        <source>The ledger is not there (any more).</source>
        <translation>账本不在原处。</translation>
    </message>
    <message>
        <source>There is such a file already; it was left as it is.</source>
        <translation>已有同名文件，未作改动。</translation>
    </message>
    <message>
        <source>The ledger is protected by a passphrase; it was left as it is. Tell the passphrase to open it.</source>
        <translation>账本有密码保护，未作任何改动。请输入密码打开。</translation>
    </message>
    <message>
        <source>The passphrase does not open this ledger, which was left as it is. Without the passphrase nobody can read it.</source>
        <translation>密码打不开这个账本，账本未作任何改动。没有密码，谁也读不了它。</translation>
    </message>
    <message>
        <source>Passphrases need an extra that is not installed; nothing was changed. Install youyu[encryption].</source>
        <translation>使用密码需要另外安装加密组件；未作任何改动。</translation>
    </message>
    <message>
        <source>The file is not a ledger; it was left as it is.</source>
        <translation>这个文件不是账本，未作改动。</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this ledger; it was left as it is. Update the program to open it.</source>
        <translation>这个账本由较新版本的程序写成，未作改动。请更新程序后再打开。</translation>
    </message>
    <message>
        <source>An older version of the program wrote this ledger. Open it once for writing to bring it up to date.</source>
        <translation>这个账本由较旧版本的程序写成。请先以可写方式打开一次，完成升级。</translation>
    </message>
    <message>
        <source>The ledger is open in another window or program. Nothing was changed; it can be read here.</source>
        <translation>账本正在另一个窗口或程序中打开。未作任何改动，在这里可以只读查看。</translation>
    </message>
    <message>
        <source>The ledger is damaged and was left as it is. Restore a backup, and keep the damaged file until all is well.</source>
        <translation>账本已损坏，未作改动。请从备份恢复，并保留损坏的文件，直到确认一切正常。</translation>
    </message>
    <message>
        <source>The ledger cannot be written to. Nothing was changed; check the permissions of the file and its folder.</source>
        <translation>无法写入账本，未作任何改动。请检查文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>The ledger cannot be read. Check the permissions of the file and its folder.</source>
        <translation>无法读取账本。请检查文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>The file of the ledger was moved, removed or replaced while it was open. The last change was not made; everything before it is saved as a copy.</source>
        <translation>账本文件在打开期间被移动、删除或替换了。最后一次修改没有写入；此前的一切都已存为一份备份。</translation>
    </message>
    <message>
        <source>The disk is full. The last change was not made; everything before it is kept. Make room and try again.</source>
        <translation>磁盘已满。最后一次改动未生效，之前的内容都在。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Reading or writing the ledger failed. The last change was not made; everything before it is kept. Check the disk and try again.</source>
        <translation>读写账本失败。最后一次改动未生效，之前的内容都在。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The ledger is open for reading only; nothing was changed.</source>
        <translation>账本以只读方式打开，未作任何改动。</translation>
    </message>
    <message>
        <source>The entry is not there (any more); nothing was changed.</source>
        <translation>这笔记录已不存在，未作任何改动。</translation>
    </message>
    <message>
        <source>The import was taken back already; nothing was changed.</source>
        <translation>这次导入之前已撤销，未作任何改动。</translation>
    </message>
    <message>
        <source>The ledger counts in another currency; nothing was changed.</source>
        <translation>账本使用另一种币种，未作任何改动。</translation>
    </message>
    <message>
        <source>A ledger cannot be restored from itself; choose a backup of it.</source>
        <translation>账本不能用自己来恢复；请选择它的一份备份。</translation>
    </message>
    <message>
        <source>There is nothing to undo or redo.</source>
        <translation>没有可以撤销或重做的操作。</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>严重</translation>
    </message>
</context>
<context>
    <name>Levers</name>
    <message>
        <source>set to %1</source>
        <extracomment>It was set otherwise.</extracomment>
        <translation>设为 %1</translation>
    </message>
    <message>
        <source>Look ahead</source>
        <extracomment>How far can be looked, in months. Amounts go in steps of a hundred yuan, incomes in steps of five hundred.</extracomment>
        <translation>预看</translation>
    </message>
    <message>
        <source>Purchases a month</source>
        <translation>每月消费笔数</translation>
    </message>
    <message>
        <source>In how many categories</source>
        <translation>分布在几个类别</translation>
    </message>
    <message>
        <source>Purchases are paid</source>
        <translation>消费付款方式</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>Borrow each time</source>
        <translation>每次借</translation>
    </message>
    <message>
        <source>Paid back in</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Borrow</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Repay early a month</source>
        <translation>每月提前还</translation>
    </message>
    <message>
        <source>Dues are paid</source>
        <translation>到期款</translation>
    </message>
    <message>
        <source>Income a month</source>
        <translation>月收入</translation>
    </message>
    <message>
        <source>Apply for more</source>
        <translation>申请提高</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不申请</translation>
    </message>
    <message>
        <source>Close a line</source>
        <translation>关闭账户</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Complete the profile (%n open)</source>
        <translation>完善资料（还差 %n 项）</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>用%1</translation>
    </message>
    <message>
        <source>at once, not on credit</source>
        <translation>当场付清，不用信用</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>全部照常</translation>
    </message>
    <message>
        <source>%1, as usual</source>
        <translation>%1，照常</translation>
    </message>
    <message>
        <source>%n months</source>
        <translation>%n 个月</translation>
    </message>
    <message>
        <source>on their day</source>
        <translation>当天还</translation>
    </message>
    <message>
        <source>%n days late</source>
        <translation>逾期 %n 天</translation>
    </message>
    <message>
        <source>one sum</source>
        <translation>一次还清</translation>
    </message>
    <message>
        <source>%1 instalments</source>
        <translation>%1 期</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>every %1 months</source>
        <translation>每 %1 个月</translation>
    </message>
    <message>
        <source>in month %1</source>
        <translation>第 %1 个月</translation>
    </message>
</context>
<context>
    <name>Loans</name>
    <message>
        <source>Show %n repaid loans</source>
        <extracomment>The list keeps this width; the panel beside it takes the rest, in pixels.</extracomment>
        <translation>显示已还清的 %n 笔借款</translation>
    </message>
    <message>
        <source>Save the due dates</source>
        <translation>保存还款日历</translation>
    </message>
    <message>
        <source>due dates.ics</source>
        <translation>还款日历.ics</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Presets…</source>
        <translation>产品预设…</translation>
    </message>
    <message>
        <source>New line…</source>
        <translation>新账户…</translation>
    </message>
    <message>
        <source>No credit line yet</source>
        <translation>还没有信用账户</translation>
    </message>
    <message>
        <source>Add the line you borrow on, such as Jiebei, with its limit. Or import a bill: lines and loans are found in it.</source>
        <translation>添加你借款的账户（如借呗）和额度，或者导入账单，账户和借款会自动识别。</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation>导入账单</translation>
    </message>
    <message>
        <source>Lines and loans</source>
        <extracomment>Where the use of a line is pointed out, shares of its limit.</extracomment>
        <translation>账户与借款</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>commonly reported</source>
        <translation>据公开资料</translation>
    </message>
    <message>
        <source>Rate for a new loan</source>
        <translation>新借款利率</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>出借方</translation>
    </message>
    <message>
        <source>In the books since</source>
        <translation>记录始于</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Temporary limit</source>
        <translation>临时额度</translation>
    </message>
    <message>
        <source>your preset</source>
        <translation>你的预设</translation>
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
        <source>Safe headroom</source>
        <translation>稳妥余量</translation>
    </message>
    <message>
        <source>When</source>
        <translation>距今</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>An entry to be looked at in the form before it is saved. Entries to be saved at once. The terms of the line shown are to be compared. What paying all of the line off takes is to be looked at, for any day. The presets are to be looked at.</extracomment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Used of the limit</source>
        <translation>额度使用</translation>
    </message>
    <message>
        <source>New loan…</source>
        <translation>新借款…</translation>
    </message>
    <message>
        <source>Change terms…</source>
        <translation>修改条款…</translation>
    </message>
    <message>
        <source>Compare terms  C</source>
        <translation>比较条款  C</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Limit seen with the lender…</source>
        <translation>记录官方额度…</translation>
    </message>
    <message>
        <source>Debt from before the ledger…</source>
        <translation>补记记账前的欠款…</translation>
    </message>
    <message>
        <source>Fee or waiver…</source>
        <translation>手续费或减免…</translation>
    </message>
    <message>
        <source>What paying it all off takes…</source>
        <translation>全部结清需要多少…</translation>
    </message>
    <message>
        <source>Close the line</source>
        <translation>关闭账户</translation>
    </message>
    <message>
        <source>What falls due on this line</source>
        <translation>本账户应还</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>暂无应还。</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>年化 %1</translation>
    </message>
    <message>
        <source>Rate as quoted</source>
        <translation>标称利率</translation>
    </message>
    <message>
        <source>True yearly rate (APR)</source>
        <extracomment>A true rate so many times the headline one is pointed out.</extracomment>
        <translation>年化利率（真实）</translation>
    </message>
    <message>
        <source>all costs counted; more than the rate quoted</source>
        <translation>含全部费用，高于标称利率</translation>
    </message>
    <message>
        <source>all costs counted</source>
        <translation>含全部费用</translation>
    </message>
    <message>
        <source>Rate %1 a year · true yearly rate (APR) %2</source>
        <translation>标称年化 %1 · 真实年化 %2</translation>
    </message>
    <message>
        <source>Interest and fees paid</source>
        <translation>已付息费</translation>
    </message>
    <message>
        <source>It cost</source>
        <translation>息费合计</translation>
    </message>
    <message>
        <source>Repaid</source>
        <translation>已还本金</translation>
    </message>
    <message>
        <source>Principal left</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>Owed today in all</source>
        <translation>今日结清需还</translation>
    </message>
    <message>
        <source>Repaying all today saves</source>
        <translation>今日结清可省</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>下期应还</translation>
    </message>
    <message>
        <source>%n repayments  V</source>
        <extracomment>Repayments to be saved at once, a tuple of :class:`~core.records.Entry`. A repayment of everything, to be looked at in the form before it is saved. What ending the debt takes is to be looked at, for any day. The presets are to be looked at. The due dates are wanted as a calendar file. The lender&apos;s split of a repayment is to be typed: a :class:`~core.lending.positions.Payment`.</extracomment>
        <translation>%n 笔还款  V</translation>
    </message>
    <message>
        <source>%n with other figures</source>
        <translation>%n 笔数字不同</translation>
    </message>
    <message>
        <source>Mark %1 as paid  M</source>
        <translation>标记 %1 已还  M</translation>
    </message>
    <message>
        <source>Payable from %1 on</source>
        <translation>%1 起可标记为已还</translation>
    </message>
    <message>
        <source>Paid on %1  Shift+M</source>
        <translation>记为 %1 已还  Shift+M</translation>
    </message>
    <message>
        <source>Repay it all…</source>
        <translation>提前结清…</translation>
    </message>
    <message>
        <source>On another day  E</source>
        <translation>换一天结清  E</translation>
    </message>
    <message>
        <source>Principal paid back</source>
        <translation>已还本金</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>还款计划</translation>
    </message>
    <message>
        <source>Type the lender&apos;s figures…</source>
        <translation>填写贷款方的数字…</translation>
    </message>
    <message>
        <source>Lender&apos;s figure  L</source>
        <translation>贷款方金额  L</translation>
    </message>
    <message>
        <source>Mark as paid  M</source>
        <translation>标记已还  M</translation>
    </message>
    <message>
        <source>Paid on its due day  Shift+M</source>
        <translation>记为到期日已还  Shift+M</translation>
    </message>
    <message>
        <source>Due dates (.ics)…</source>
        <translation>还款日历（.ics）…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>above %1 all-in</source>
        <translation>综合成本高于 %1</translation>
    </message>
    <message>
        <source>%n months, day %1</source>
        <translation>%n 期，每月 %1 日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%n days ago</source>
        <translation>%n 天前</translation>
    </message>
    <message>
        <source>in %n days</source>
        <translation>%n 天后</translation>
    </message>
    <message>
        <source>%1 used, limit unknown</source>
        <translation>已用 %1，额度未知</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>已用 %1 / %2</translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>%1 available · %2 headroom</source>
        <translation>可用 %1 · 余量 %2</translation>
    </message>
    <message>
        <source>%1 from before the ledger</source>
        <translation>%1 · 记账前</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Repaid on %1</source>
        <translation>%1 已结清</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>next %1 on %2</source>
        <translation>%2 应还 %1</translation>
    </message>
    <message>
        <source>%1 of %2 paid</source>
        <translation>已还 %1 / %2 期</translation>
    </message>
    <message>
        <source>%1 of %2 principal paid back (%3)</source>
        <translation>已还本金 %1 / %2（%3）</translation>
    </message>
    <message>
        <source>These are your preset for %1. Check the contract of this line.</source>
        <translation>这是你为%1设定的预设，请核对这个账户的合同。</translation>
    </message>
    <message>
        <source>These are the terms commonly reported for %1, not yours. Check your contract and enter them.</source>
        <translation>这是公开资料中%1的常见条款，不是你的条款。请对照合同填写。</translation>
    </message>
    <message>
        <source>%1: %2 due</source>
        <translation>%1：应还 %2</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>What the columns mean</source>
        <extracomment>So many columns are offered of a table whose header is not known. What all rows of a file may be in, where no column says it. The fields that name a column, in the order in which they are asked. The mapping was changed: the new one.</extracomment>
        <translation>各列含义</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>money in</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>money spent</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Lines above</source>
        <translation>跳过开头行数</translation>
    </message>
    <message>
        <source>Lines below</source>
        <translation>跳过末尾行数</translation>
    </message>
    <message>
        <source>Has names</source>
        <translation>含列名</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>日期顺序</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>收入金额</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>支出金额</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>收/支</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>交易对方</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>All rows are in</source>
        <translation>所有行的币种</translation>
    </message>
    <message>
        <source>Positive is</source>
        <translation>正数表示</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>point: 1,234.50</source>
        <translation>句点：1,234.50</translation>
    </message>
    <message>
        <source>comma: 1.234,50</source>
        <translation>逗号：1.234,50</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>%n days</source>
        <translation>%n 天</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
</context>
<context>
    <name>Measured</name>
    <message>
        <source>How good is this estimate?</source>
        <translation>这个估计有多准？</translation>
    </message>
    <message>
        <source>Of each fifth of these people, by score, so many defaulted in the month after:</source>
        <translation>将这些人按评分分为五组，各组次月的违约比例：</translation>
    </message>
    <message>
        <source>Lowest scores</source>
        <translation>评分最低组</translation>
    </message>
    <message>
        <source>Second fifth</source>
        <translation>第二组</translation>
    </message>
    <message>
        <source>Third fifth</source>
        <translation>第三组</translation>
    </message>
    <message>
        <source>Fourth fifth</source>
        <translation>第四组</translation>
    </message>
    <message>
        <source>Highest scores</source>
        <translation>评分最高组</translation>
    </message>
    <message>
        <source>Ranking of real people</source>
        <translation>对真实人群的排序能力</translation>
    </message>
    <message>
        <source>AUC %1</source>
        <translation>AUC %1</translation>
    </message>
    <message>
        <source>%1 card holders in Taiwan, 2005; 0.5 would be chance, 1 perfect; nothing was fitted to them</source>
        <translation>台湾 2005 年 %1 名信用卡持卡人；0.5 为随机，1 为完美；未用这批数据调参</translation>
    </message>
    <message>
        <source>Separation, and the limits they had</source>
        <translation>区分度，以及与其额度的相关</translation>
    </message>
    <message>
        <source>KS %1 · rank correlation %2</source>
        <translation>KS %1 · 秩相关 %2</translation>
    </message>
    <message>
        <source>with the card %1, version %2</source>
        <translation>所用评分卡 %1 第 %2 版</translation>
    </message>
    <message>
        <source>After three official scores</source>
        <translation>记录三次官方评分后</translation>
    </message>
    <message>
        <source>%1 points off instead of %2</source>
        <translation>相差 %1 分，此前 %2 分</translation>
    </message>
    <message>
        <source>the fourth lay within the range for %1 of %2 users, who were simulated</source>
        <translation>%2 名模拟用户中，%1 的人第四次评分落在区间内</translation>
    </message>
    <message>
        <source>Nothing here was tested on Ant&apos;s own decisions: these are other people, in another place, with another lender.</source>
        <translation>以上均未经蚂蚁的实际审批结果检验：这是另一地区、另一家机构的另一批人。</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>File</source>
        <extracomment>What a ledger that is open for reading only does not allow.</extracomment>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>Equal instalments</source>
        <translation>等额本息</translation>
    </message>
    <message>
        <source>Equal principal</source>
        <translation>等额本金</translation>
    </message>
    <message>
        <source>Interest monthly, principal at the end</source>
        <translation>先息后本</translation>
    </message>
    <message>
        <source>All at the end</source>
        <translation>到期一次还清</translation>
    </message>
    <message>
        <source>First half interest only, then equal</source>
        <translation>前半期只还息，后半期等额</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Do it all the same</source>
        <translation>仍然执行</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Passphrase</source>
        <extracomment>A passphrase was typed, and whether the keyring is to keep it.
----------
Shorter ones are found by trying all of them. A :class:`NewPassphrase` was decided on.</extracomment>
        <translation>密码</translation>
    </message>
    <message>
        <source>Passphrase of the ledger</source>
        <translation>账本密码</translation>
    </message>
    <message>
        <source>That does not open it. Try again.</source>
        <translation>密码不对，打不开。请再试一次。</translation>
    </message>
    <message>
        <source>Let the system&apos;s keyring remember it</source>
        <translation>让系统钥匙串记住密码</translation>
    </message>
    <message>
        <source>%1 is protected by a passphrase</source>
        <translation>“%1”有密码保护</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输一次新密码</translation>
    </message>
    <message>
        <source>Protect the copies that there are as well</source>
        <translation>已有的备份也一起更改</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>取消密码</translation>
    </message>
    <message>
        <source>Type the new passphrase.</source>
        <translation>请输入新密码。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>That is not the present passphrase.</source>
        <translation>当前密码不对。</translation>
    </message>
    <message>
        <source>Short ones are quickly guessed; several words are better.</source>
        <translation>太短的密码容易被猜到；用几个词更好。</translation>
    </message>
    <message>
        <source>The ledger is encrypted with it. Without the passphrase nobody can read it: not a thief, not the makers of this program, and not you.</source>
        <translation>账本会用它加密。没有密码，谁也读不了：小偷读不了，本程序的作者读不了，你自己也读不了。</translation>
    </message>
    <message>
        <source>Reports and exports are files of their own and are not protected.</source>
        <translation>报告和导出的文件是单独的文件，不受密码保护。</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Protect the ledger</source>
        <translation>保护账本</translation>
    </message>
</context>
<context>
    <name>PayDown</name>
    <message>
        <source>Way</source>
        <extracomment>How many debts are named in the order in which they end.</extracomment>
        <translation>办法</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>%1, and %n more</source>
        <translation>%1，还有 %n 笔</translation>
    </message>
    <message>
        <source>Debts end in this order: %1</source>
        <translation>债务还清的顺序：%1</translation>
    </message>
    <message>
        <source>More a month than is asked for</source>
        <translation>每月比要求的多还</translation>
    </message>
    <message>
        <source>Ways out of debt</source>
        <translation>还清债务的办法</translation>
    </message>
    <message>
        <source>What is left to pay</source>
        <translation>还剩多少要还</translation>
    </message>
    <message>
        <source>%1 · %2 at %3 a year</source>
        <translation>%1 · %2 · 年化 %3</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>每月 %1</translation>
    </message>
    <message>
        <source>Asked for at least %1, of it interest %2.</source>
        <translation>至少要还 %1，其中利息 %2。</translation>
    </message>
    <message>
        <source>With this amount the debts never end: it does not exceed what is asked for and the interest by enough.</source>
        <translation>按这个数额永远还不清：它没有足够地超过最低要求和利息。</translation>
    </message>
    <message>
        <source>Dearest first ends everything in %n months</source>
        <translation>先还最贵的，%n 个月还清全部</translation>
    </message>
    <message>
        <source>%1 and saves %2 against the least amounts.</source>
        <translation>%1，比只还最低额节省 %2。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>What you pay</source>
        <translation>你还多少</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>自己的顺序</translation>
    </message>
    <message>
        <source>Debts in your own order</source>
        <translation>自己排的债务顺序</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>还清的办法</translation>
    </message>
    <message>
        <source>Interest by months, rounded for each debt; the amount stays the same, so what a debt no longer asks for goes to the next.</source>
        <translation>利息按月计算，每笔债分别取整；每月总额不变，还清一笔后腾出的钱用于下一笔。</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>档案</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Debts come first: with a severe warning standing, no plan is made to borrow more.</source>
        <translation>先还债：有严重提醒时，不做提高额度的计划。</translation>
    </message>
    <message>
        <source>The limit of %1 is there already: %2 is held.</source>
        <translation>额度已经达到 %1：现有 %2。</translation>
    </message>
    <message>
        <source>A safe way to %1: %n months in the model</source>
        <translation>有安全的办法达到 %1：模型中需要 %n 个月</translation>
    </message>
    <message>
        <source>No safe way to %1 within %n months</source>
        <translation>%n 个月内没有安全的办法达到 %1</translation>
    </message>
    <message>
        <source>In 4 of 5 cases not before month %1; it may also be later than all %2 months looked at.</source>
        <translation>五次里有四次不早于第 %1 个月；也可能晚于所看的全部 %2 个月。</translation>
    </message>
    <message>
        <source>In 4 of 5 cases between month %1 and month %2.</source>
        <translation>五次里有四次在第 %1 到第 %2 个月之间。</translation>
    </message>
    <message>
        <source>Assumed: dues paid in time, income and purchases as usual where nothing else is said, and a lender who decides as the model does. Elsewhere a limit rises in 0.4 to 1.3 % of months only. A range, never a promise.</source>
        <translation>假设：按时还款，没有另说的收入和消费照常，出借方像模型那样决定。在别处，一个月里额度上升的只占 0.4% 到 1.3%。这是一个范围，绝不是承诺。</translation>
    </message>
    <message>
        <source>Saves %1 of interest and fees</source>
        <translation>省下利息和费用 %1</translation>
    </message>
    <message>
        <source>Costs no interest and no fees</source>
        <translation>不花利息，也不花费用</translation>
    </message>
    <message>
        <source>Costs %1 of interest and fees</source>
        <translation>花费利息和费用 %1</translation>
    </message>
    <message>
        <source>%1 for each 1,000 of extra limit</source>
        <translation>每多 1,000 额度 %1</translation>
    </message>
    <message>
        <source>Keep this plan</source>
        <extracomment>The left side keeps this width; the look ahead beside it takes the rest, in pixels.</extracomment>
        <translation>保留这个计划</translation>
    </message>
    <message>
        <source>Kept. It is listed under Kept plans.</source>
        <translation>已保留，列在“保留的计划”中。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A severe warning stands (%1). Debts come first: here is the way out of them; plans to raise the limit wait.</source>
        <translation>有严重提醒（%1）。先还债：这里是还清的办法；提高额度的计划先放一放。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>看依据</translation>
    </message>
    <message>
        <source>The way out</source>
        <translation>还清的办法</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>Find a plan</source>
        <translation>寻找方案</translation>
    </message>
    <message>
        <source>Pay down</source>
        <translation>还债</translation>
    </message>
    <message>
        <source>Kept plans</source>
        <translation>保留的计划</translation>
    </message>
    <message>
        <source>Nothing to plan for yet</source>
        <translation>还没有可计划的</translation>
    </message>
    <message>
        <source>A look ahead needs a credit line. Add the one whose limit you want to raise, with its limit.</source>
        <translation>预看需要一个信用账户。请添加想提高额度的那个，并填写额度。</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Months ahead</source>
        <translation>未来各月</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>花费多少</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>As set here</source>
        <translation>按这里的设置</translation>
    </message>
    <message>
        <source>Doing nothing</source>
        <translation>什么都不做</translation>
    </message>
    <message>
        <source>Only the profile, free</source>
        <translation>只完善资料（免费）</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Interest and fees</source>
        <translation>息费</translation>
    </message>
</context>
<context>
    <name>PlanMonths</name>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
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
        <source>Debt</source>
        <translation>总欠款</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>80% band: %1 to %2</source>
        <translation>80% 区间：%1 到 %2</translation>
    </message>
</context>
<context>
    <name>PlanObstacle</name>
    <message>
        <source>No credit line is told yet; add the one to be raised.</source>
        <translation>还没有信用账户；请先添加要提高额度的那个。</translation>
    </message>
    <message>
        <source>The limit is not known yet; enter the one that you see.</source>
        <translation>还不知道额度；请填写你看到的额度。</translation>
    </message>
    <message>
        <source>The line is closed.</source>
        <translation>这个账户已关闭。</translation>
    </message>
    <message>
        <source>Lines of this product do not have a limit that high.</source>
        <translation>这种产品没有这么高的额度。</translation>
    </message>
    <message>
        <source>The limit wanted is more than the income on record supports.</source>
        <translation>想要的额度超过了已记录收入所能支持的。</translation>
    </message>
    <message>
        <source>Something was overdue lately; a limit is not raised then.</source>
        <translation>最近有逾期；这时额度不会上调。</translation>
    </message>
    <message>
        <source>The score would support it, but a limit rises in steps that need more months.</source>
        <translation>评分可以支持，但额度是一步一步上升的，需要更多个月。</translation>
    </message>
    <message>
        <source>Score and use of the line do not support such a limit in these months.</source>
        <translation>在这些月份里，评分和用款情况还支持不了这样的额度。</translation>
    </message>
    <message>
        <source>It can be reached, but not for the cost that is allowed.</source>
        <translation>可以达到，但超出了允许的花费。</translation>
    </message>
    <message>
        <source>On the way there would be a warning: %1.</source>
        <translation>途中会出现提醒：%1。</translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message>
        <source>Complete the profile: %1.</source>
        <translation>完善资料：%1。</translation>
    </message>
    <message>
        <source>Pay every due on its day, and bills in full.</source>
        <translation>每笔到期款当天还，账单全额还。</translation>
    </message>
    <message>
        <source>Make everyday purchases on %1, within a tenth of its limit.</source>
        <translation>日常消费用%1，不超过其额度的十分之一。</translation>
    </message>
    <message>
        <source>Pay purchases at once, not on credit.</source>
        <translation>消费当场付清，不用信用。</translation>
    </message>
    <message>
        <source>Pay what you buy anyway through the app: about %1 small purchases a month, in %2 categories.</source>
        <translation>本来就要买的东西用应用支付：每月约 %1 笔小额消费，分布在 %2 个类别。</translation>
    </message>
    <message>
        <source>Repay %1 more each month, the dearest loan first.</source>
        <translation>每月多还 %1，先还最贵的借款。</translation>
    </message>
    <message>
        <source>Apply for a higher limit on %1.</source>
        <translation>%1 申请提高额度。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Borrow %1 on %2 once, on %3; %4.</source>
        <translation>借 %1（%2）一次，在 %3；%4。</translation>
    </message>
    <message>
        <source>Borrow %1 on %2 each month, %3 times from %4 on; %5.</source>
        <translation>每月借 %1（%2），从 %4 起共 %3 次；%5。</translation>
    </message>
    <message>
        <source>Borrow %1 on %2 every %3 months, %4 times from %5 on; %6.</source>
        <translation>每 %3 个月借 %1（%2），从 %5 起共 %4 次；%6。</translation>
    </message>
    <message>
        <source>repay each on the next due day</source>
        <translation>每笔在下一个还款日还清</translation>
    </message>
    <message>
        <source>repay each in %1 instalments</source>
        <translation>每笔分 %1 期还</translation>
    </message>
    <message>
        <source>costs nothing; everything else rests on it</source>
        <translation>不花钱；其余一切都靠它</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>评分 %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>额度 %1</translation>
    </message>
    <message>
        <source>costs nothing</source>
        <translation>不花钱</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>省下 %1</translation>
    </message>
    <message>
        <source>costs %1</source>
        <translation>花费 %1</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>commonly reported: %1</source>
        <extracomment>What stands where; of two in one place, one is shown. Said together: a rate means nothing without what it refers to. Something was typed or chosen.</extracomment>
        <translation>常见：%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Presets of products</source>
        <translation>产品预设</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>你自己的</translation>
    </message>
    <message>
        <source>commonly reported, check your contract</source>
        <translation>常见条款，请核对合同</translation>
    </message>
    <message>
        <source>%1 ✕</source>
        <translation>%1 ✕</translation>
    </message>
    <message>
        <source>%1 · not saved</source>
        <translation>%1 · 未保存</translation>
    </message>
    <message>
        <source>%1 · your own</source>
        <translation>%1 · 自定</translation>
    </message>
    <message>
        <source>%1 drawn today: first due %2, costs %3 in all. %4</source>
        <translation>今天借 %1：首期还 %2，总成本 %3。%4</translation>
    </message>
    <message>
        <source>Presets fill in what an entry and its line leave out, on every day. They are what is commonly reported; your contract says what holds for you.</source>
        <translation>记录和账户没有写明的条款由预设补上，对所有日期都有效。预设只是常见条款，实际以你的合同为准。</translation>
    </message>
    <message>
        <source>Usual terms</source>
        <translation>通常条款</translation>
    </message>
    <message>
        <source>Back to what is commonly reported</source>
        <translation>恢复常见条款</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>As it is on %1</source>
        <extracomment>How many warnings are shown; the rest is counted.</extracomment>
        <translation>现状 · %1</translation>
    </message>
    <message>
        <source>If you save this, on %1</source>
        <translation>保存后 · %1</translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation>没有提醒</translation>
    </message>
    <message>
        <source>Warnings: %n new</source>
        <translation>提醒：新增 %n 条</translation>
    </message>
    <message>
        <source>Warnings, as they stand already</source>
        <translation>现有提醒</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Not calibrated: log the official score once, and the estimate follows it.</source>
        <translation>未校准：记录一次官方评分，估计就会随之校准。</translation>
    </message>
    <message>
        <source>Limit</source>
        <extracomment>How many figures are named in one line.</extracomment>
        <translation>额度</translation>
    </message>
    <message>
        <source>Use of the lines</source>
        <translation>额度使用率</translation>
    </message>
    <message>
        <source>Due in 30 days</source>
        <translation>30 天应还</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>总欠款</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>Moves no figure</source>
        <translation>各项数字不变</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>%1 at least</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>must not be zero</source>
        <translation>不能为零</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>须为以下之一：%1</translation>
    </message>
    <message>
        <source>not a usable name</source>
        <translation>名称不可用</translation>
    </message>
    <message>
        <source>three letters, such as CNY</source>
        <translation>三个字母，如 CNY</translation>
    </message>
    <message>
        <source>say whether it is by the day, month or year</source>
        <translation>请注明是日利率、月利率还是年利率</translation>
    </message>
    <message>
        <source>%1 at most; is it a percentage?</source>
        <translation>至多 %1；是否误填了百分数？</translation>
    </message>
    <message>
        <source>lies before the entry&apos;s own day, %1</source>
        <translation>早于本笔记录的日期 %1</translation>
    </message>
    <message>
        <source>the parts come to %1, the amount is %2</source>
        <translation>各部分合计 %1，与金额 %2 不符</translation>
    </message>
    <message>
        <source>the ledger counts in %1</source>
        <translation>账本的币种是 %1</translation>
    </message>
    <message>
        <source>there is no loan called %1</source>
        <translation>没有编号为 %1 的借款</translation>
    </message>
    <message>
        <source>drawn only on %1</source>
        <translation>这笔借款 %1 才借出</translation>
    </message>
    <message>
        <source>this loan is on %1</source>
        <translation>这笔借款属于 %1</translation>
    </message>
    <message>
        <source>there is a loan called %1 already</source>
        <translation>已有编号为 %1 的借款</translation>
    </message>
    <message>
        <source>more than is owed: %1</source>
        <translation>超过欠款总额 %1</translation>
    </message>
    <message>
        <source>more than the principal owed: %1</source>
        <translation>超过剩余本金 %1</translation>
    </message>
    <message>
        <source>less than the interest of %1</source>
        <translation>低于利息 %1</translation>
    </message>
    <message>
        <source>no terms come to this</source>
        <translation>没有符合的方案</translation>
    </message>
    <message>
        <source>not a date; try t, -3, 15 or 0315</source>
        <translation>不是日期；可填 t、-3、15 或 0315</translation>
    </message>
    <message>
        <source>not a date; try +30, 15 or 0315</source>
        <translation>不是日期；可填 +30、15 或 0315</translation>
    </message>
    <message>
        <source>not an amount; sums such as 120+35*2 are fine</source>
        <translation>不是金额；可填算式，如 120+35*2</translation>
    </message>
    <message>
        <source>not a percentage, such as 0.04</source>
        <translation>不是百分数，应如 0.04</translation>
    </message>
    <message>
        <source>a whole number from 1 to 360</source>
        <translation>须为 1 到 360 的整数</translation>
    </message>
    <message>
        <source>a day of the month, 1 to 31</source>
        <translation>每月几日，1 到 31</translation>
    </message>
    <message>
        <source>not a number, such as 1.5</source>
        <translation>不是数字，例如 1.5</translation>
    </message>
    <message>
        <source>months and percentage, such as 3: 2.5, 12: 8.8</source>
        <translation>期数和百分比，例如 3: 2.5, 12: 8.8</translation>
    </message>
</context>
<context>
    <name>Product</name>
    <message>
        <source>Jiebei</source>
        <translation>借呗</translation>
    </message>
    <message>
        <source>Huabei</source>
        <translation>花呗</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>信用卡</translation>
    </message>
    <message>
        <source>Bank loan</source>
        <translation>银行贷款</translation>
    </message>
    <message>
        <source>Family or friends</source>
        <translation>亲友借款</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Latest incomes</source>
        <extracomment>So many of the latest incomes are listed. So many limits seen are compared with what was said before; each asks for an estimate of its own. The least height of the table of earlier estimates, in pixels.</extracomment>
        <translation>最近收入</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>Each official figure is compared here with what we would have said the day before, and corrects the estimate.</source>
        <translation>每个官方数值都会在这里与前一天的估计对照，并用来校准估计。</translation>
    </message>
    <message>
        <source>Profile: what the lender can know of you</source>
        <translation>档案：出借方能了解到的信息</translation>
    </message>
    <message>
        <source>Filling these in at the lender costs nothing. Tick what is done.</source>
        <translation>在出借方那里补全这些资料不花钱，完成后在这里打勾。</translation>
    </message>
    <message>
        <source>Income, mean of the last three full months</source>
        <translation>收入（最近三个完整月的平均）</translation>
    </message>
    <message>
        <source>No income yet. Without one, dues cannot be weighed against it, and the estimate stays neutral there.</source>
        <translation>还没有收入记录。没有收入就无法衡量月供负担，这一项按中性估计。</translation>
    </message>
    <message>
        <source>All incomes</source>
        <translation>全部收入</translation>
    </message>
    <message>
        <source>New income…</source>
        <translation>新收入…</translation>
    </message>
    <message>
        <source>Target: the limit you want</source>
        <translation>目标：想要的额度</translation>
    </message>
    <message>
        <source>Official figures: as you saw them</source>
        <translation>官方数值：以你看到的为准</translation>
    </message>
    <message>
        <source>%1, done on %2: change the entry</source>
        <extracomment>An item was ticked or its tick taken away. An entry is to be opened in the form, for its day or note.</extracomment>
        <translation>%1，%2 完成：修改这笔记录</translation>
    </message>
    <message>
        <source>Seen on</source>
        <extracomment>From this width on there is room for the ranges too, in pixels.</extracomment>
        <translation>查看日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>官方</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>%1 limit</source>
        <translation>%1额度</translation>
    </message>
    <message>
        <source>Earlier estimates</source>
        <translation>以往的估计</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Any card&apos;s scale lies in here, points. An entry to be saved. An entry to be saved.</extracomment>
        <translation>保存</translation>
    </message>
    <message>
        <source>How sure is this estimate?</source>
        <translation>这个估计有多可靠？</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1 · 第 %2 版</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>known once a line is told</source>
        <translation>添加账户后即可算出</translation>
    </message>
    <message>
        <source>never seen with the lender</source>
        <translation>尚未记录官方额度</translation>
    </message>
    <message>
        <source>last seen with the lender on %1</source>
        <translation>官方额度最近记录于 %1</translation>
    </message>
    <message>
        <source>Progress towards the target</source>
        <extracomment>An entry to be saved.</extracomment>
        <translation>目标进度</translation>
    </message>
    <message>
        <source>Set the target</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>Have no target</source>
        <translation>取消目标</translation>
    </message>
    <message>
        <source>It is an estimate, not Alipay&apos;s score, and no lender decides by it.</source>
        <extracomment>What is to be said of any estimate, whoever&apos;s books it is made from.</extracomment>
        <translation>这只是估计，并非支付宝的芝麻分，出借方也不会据此作决定。</translation>
    </message>
    <message>
        <source>It knows only what was entered or imported here. What the lender sees besides (contacts, other apps, your history before this ledger) is missing.</source>
        <translation>它只知道在这里录入或导入的内容。出借方另外能看到的信息（人脉、其他应用、记账之前的历史）不在其中。</translation>
    </message>
    <message>
        <source>The lender publishes neither weights nor rules. Those of the scorecard are commonly reported ones; nothing here was tested on the lender&apos;s decisions.</source>
        <translation>出借方从不公布权重和规则。评分卡采用公开资料中的常见说法，未经出借方的实际审批结果检验。</translation>
    </message>
    <message>
        <source>Until an official score is told, the score is put where most people are said to stand. Only a score of your own says where you do.</source>
        <translation>填写官方评分之前，估计分按多数人所在的水平放置；只有你自己的官方评分才能说明你在哪里。</translation>
    </message>
    <message>
        <source>A limit moves in rare steps, at the lender&apos;s reviews. What is said of it is a range under assumptions, never a promise.</source>
        <translation>额度只在出借方评估时偶尔调整。这里给出的是一定假设下的区间，绝非承诺。</translation>
    </message>
    <message>
        <source>%1 to %2 in 4 of 5 cases</source>
        <translation>%1–%2（80% 区间）</translation>
    </message>
    <message>
        <source>not calibrated: enter an official score to narrow the range</source>
        <translation>未校准：记录官方评分可缩小区间</translation>
    </message>
    <message>
        <source>calibrated by %n official scores, the last on %1</source>
        <translation>已用 %n 次官方评分校准，最近一次 %1</translation>
    </message>
    <message>
        <source>The limit is not known yet.</source>
        <translation>额度尚未知。</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>已到 %1 / %2 · %3</translation>
    </message>
    <message>
        <source>%n estimates, %1 points off on average</source>
        <translation>%n 次估计，平均相差 %1 分</translation>
    </message>
</context>
<context>
    <name>ProfileItem</name>
    <message>
        <source>Real name</source>
        <translation>实名认证</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Housing fund</source>
        <translation>公积金</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Wealth and insurance</source>
        <translation>理财与保险</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>The charts could not be written to %1: %2</source>
        <translation>图表无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation>图片（PNG）…</translation>
    </message>
    <message>
        <source>As a drawing (SVG)…</source>
        <translation>矢量图（SVG）…</translation>
    </message>
    <message>
        <source>As numbers (CSV)…</source>
        <translation>数据（CSV）…</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Export the charts</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>还没有可画的内容</translation>
    </message>
    <message>
        <source>Score, limit and debt are drawn day by day from the first entry on.</source>
        <translation>从第一笔记录起，逐日画出评分、额度和欠款。</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation>导入账单</translation>
    </message>
</context>
<context>
    <name>Prospects</name>
    <message>
        <source>Prospects · estimated, not Zhima&apos;s</source>
        <extracomment>How many factors are named; the rest is on the page of progress.</extracomment>
        <translation>前景 · 预计评分与额度（估计，并非芝麻分）</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>去记录</translation>
    </message>
    <message>
        <source>Progress to the target</source>
        <translation>目标进度</translation>
    </message>
    <message>
        <source>Set a target</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>%1 · %2–%3</source>
        <translation>%1 · %2–%3</translation>
    </message>
    <message>
        <source>Not calibrated: it may be %1 points off. Look up the official score.</source>
        <translation>未校准：可能相差 %1 分，请查看官方评分。</translation>
    </message>
    <message>
        <source>%1 %2 in 30 days</source>
        <translation>%1 %2 · 近 30 天</translation>
    </message>
    <message>
        <source>No limit told yet</source>
        <translation>尚未填写额度</translation>
    </message>
    <message>
        <source>%1 · as seen</source>
        <translation>%1 · 官方额度</translation>
    </message>
    <message>
        <source>may move on %1</source>
        <translation>下次评估 %1</translation>
    </message>
    <message>
        <source>No target yet</source>
        <translation>还没有目标</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标额度 %1</translation>
    </message>
    <message>
        <source>Target: %1 of %2 · %3</source>
        <translation>目标额度 %2 · 已到 %1 · %3</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>What holds it back · free steps first</source>
        <translation>主要短板 · 免费的在前</translation>
    </message>
    <message>
        <source>Growth can wait; first this</source>
        <translation>先不急着提额，先处理这些</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>做还款计划</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Pay down the dearest first: %1</source>
        <translation>先还最贵的：%1</translation>
    </message>
    <message>
        <source>%1 a month never ends it</source>
        <translation>每月还 %1 永远还不清</translation>
    </message>
    <message>
        <source>%1 a month ends it in %n months, %2 interest</source>
        <translation>每月还 %1，%n 个月还清，利息 %2</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>%1, %2 open</source>
        <extracomment>The width of the rail in pixels.</extracomment>
        <translation>%1，%2 条待处理</translation>
    </message>
</context>
<context>
    <name>RateKind</name>
    <message>
        <source>a day</source>
        <translation>日利率</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>月利率</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>年利率</translation>
    </message>
    <message>
        <source>fee for the whole term</source>
        <translation>整期费率</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>the status &quot;%1&quot; is not known</source>
        <translation>未知的状态“%1”</translation>
    </message>
    <message>
        <source>not clear what it is; please check</source>
        <translation>含义不明，请核对</translation>
    </message>
    <message>
        <source>paid from several accounts; booked on the first</source>
        <translation>组合付款，记在第一种付款方式上</translation>
    </message>
    <message>
        <source>closed after payment, and no refund is in the file</source>
        <translation>付款后关闭，文件中没有退款</translation>
    </message>
    <message>
        <source>perhaps paid by somebody else; please check</source>
        <translation>可能由他人代付，请核对</translation>
    </message>
    <message>
        <source>the lender is not named</source>
        <translation>未注明出借方</translation>
    </message>
    <message>
        <source>paid through a wallet, whose bill may hold it too</source>
        <translation>经支付应用付款，该应用的账单中可能也有</translation>
    </message>
    <message>
        <source>the bank corrects an earlier row; please check that one</source>
        <translation>银行更正了之前的一行，请核对那一行</translation>
    </message>
    <message>
        <source>imported before</source>
        <translation>之前已导入</translation>
    </message>
    <message>
        <source>the same entry is in the ledger</source>
        <translation>账本中已有相同记录</translation>
    </message>
    <message>
        <source>you deleted it after an earlier import</source>
        <translation>之前导入后被你删除</translation>
    </message>
    <message>
        <source>also in another file of this import</source>
        <translation>本次导入的另一个文件中也有</translation>
    </message>
    <message>
        <source>the amount is 0.00</source>
        <translation>金额为 0.00</translation>
    </message>
    <message>
        <source>it failed: no money moved</source>
        <translation>交易失败，没有资金变动</translation>
    </message>
    <message>
        <source>closed before it was paid</source>
        <translation>付款前已关闭</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>尚未付款</translation>
    </message>
    <message>
        <source>a deposit waived or held, not spent</source>
        <translation>免押或押金，并非支出</translation>
    </message>
    <message>
        <source>between your own accounts</source>
        <translation>本人账户间互转</translation>
    </message>
    <message>
        <source>money invested, not spent</source>
        <translation>理财转入，并非支出</translation>
    </message>
    <message>
        <source>paid by somebody else</source>
        <translation>他人代付</translation>
    </message>
    <message>
        <source>the wallet does not count it</source>
        <translation>支付应用不计收支</translation>
    </message>
    <message>
        <source>in another currency (%1)</source>
        <translation>外币（%1）</translation>
    </message>
    <message>
        <source>the bank has corrected or deleted it</source>
        <translation>银行已更正或删除</translation>
    </message>
    <message>
        <source>you took its tick away</source>
        <translation>已取消勾选</translation>
    </message>
    <message>
        <source>the file is cut off here</source>
        <translation>文件在此处中断</translation>
    </message>
    <message>
        <source>too few columns</source>
        <translation>列数过少</translation>
    </message>
    <message>
        <source>too many columns</source>
        <translation>列数过多</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date</source>
        <translation>“%1”不是日期</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount</source>
        <translation>“%1”不是金额</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit column &quot;%2&quot;</source>
        <translation>“%1”不符合“%2”列</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Youyu</source>
        <extracomment>What the user wants: a record of :mod:`desktop.beginning`.</extracomment>
        <translation>有余</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>打开看看</translation>
    </message>
    <message>
        <source>There is no copy of this ledger in %1.</source>
        <translation>%1 中没有这个账本的备份。</translation>
    </message>
    <message>
        <source>%1 does not open</source>
        <translation>“%1”打不开</translation>
    </message>
    <message>
        <source>Its copies, each a whole ledger</source>
        <translation>它的备份，每一份都是完整的账本</translation>
    </message>
    <message>
        <source>Restoring keeps the damaged file under another name: nothing is thrown away.</source>
        <translation>恢复时，损坏的文件会换个名字保留：什么都不会丢掉。</translation>
    </message>
    <message>
        <source>Read what can be read</source>
        <translation>能读多少读多少</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Open another ledger…</source>
        <translation>打开别的账本…</translation>
    </message>
    <message>
        <source>Start a new one</source>
        <translation>新建账本</translation>
    </message>
</context>
<context>
    <name>Recurring</name>
    <message>
        <source>%n more</source>
        <translation>还有 %n 条</translation>
    </message>
    <message>
        <source>Enter  %1</source>
        <translation>记入  %1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>这次不记</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不再提议</translation>
    </message>
    <message>
        <source>%1 · expected on %2 · %3, last on %4</source>
        <translation>%1 · 预计 %2 · %3，上次 %4</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>Time to look it up</source>
        <extracomment>So many sentences fit a notification; what is left is counted. There is no tray to show it in: the window is to say it, as reminders. The user answered: the window is to be shown, on this page or as it was.</extracomment>
        <translation>该查官方评分了</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>and %n more</source>
        <translation>还有 %n 项</translation>
    </message>
    <message>
        <source>New this month: look up the official score and your limit.</source>
        <translation>本月已更新：请查看官方评分和额度。</translation>
    </message>
    <message>
        <source>%1 to %2 is due today.</source>
        <translation>今天应还 %2 %1。</translation>
    </message>
    <message>
        <source>%1 to %2 was due on %3 and is not paid.</source>
        <translation>%3应还 %2 %1，已逾期，尚未还款。</translation>
    </message>
    <message>
        <source>%1 to %2 is due on %3, %4.</source>
        <translation>%3（%4）应还 %2 %1。</translation>
    </message>
</context>
<context>
    <name>Repayments</name>
    <message>
        <source>Our interest</source>
        <translation>按计划的利息</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分来源</translation>
    </message>
    <message>
        <source>Repayments</source>
        <extracomment>The repayment turned to, or ``None``.</extracomment>
        <translation>还款记录</translation>
    </message>
    <message>
        <source>Nothing was repaid yet.</source>
        <translation>还没有还款。</translation>
    </message>
    <message>
        <source>as reckoned here</source>
        <translation>与本程序计算一致</translation>
    </message>
    <message>
        <source>rounding</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>most likely another count of days (360 days, or equal months)</source>
        <translation>很可能是计息天数不同（一年按 360 天，或每月等长）</translation>
    </message>
    <message>
        <source>a fee or penalty reckoned otherwise: check the contract</source>
        <translation>费用或罚息算法不同：请核对合同</translation>
    </message>
    <message>
        <source>another rate or first day: check the contract</source>
        <translation>利率或起息日不同：请核对合同</translation>
    </message>
    <message>
        <source>the lender&apos;s figures</source>
        <translation>贷款方的数字</translation>
    </message>
    <message>
        <source>split by the schedule</source>
        <translation>按还款计划拆分</translation>
    </message>
    <message>
        <source>The lender&apos;s figures are those reckoned here.</source>
        <translation>贷款方的数字与本程序的计算一致。</translation>
    </message>
    <message>
        <source>Lender: interest %1, fees %2. Reckoned here: interest %3, fees %4. Difference: %5 – %6.</source>
        <translation>贷款方：利息 %1，费用 %2。本程序计算：利息 %3，费用 %4。差额 %5：%6。</translation>
    </message>
    <message>
        <source>Such interest stands for %1 a year.</source>
        <translation>这样的利息相当于年化 %1。</translation>
    </message>
    <message>
        <source>Lender: %1. Reckoned here: %2. Difference: %3 – %4.</source>
        <translation>贷款方：%1，本程序计算：%2，差额 %3：%4。</translation>
    </message>
    <message>
        <source>No split was given, so it is split by the schedule: fees, then interest, then principal. The lender&apos;s own figures can be typed beside it.</source>
        <translation>这笔还款没有给出拆分，已按还款计划拆分：先费用，再利息，后本金。可以填写贷款方自己的数字来对照。</translation>
    </message>
    <message>
        <source>The lender&apos;s figures; they went to several debts, so ours are not beside them.</source>
        <translation>这是贷款方的数字；这笔钱还了不止一笔债务，因此没有并列本程序的拆分。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>What changed, and why</source>
        <extracomment>The latest events are told; a period of years has hundreds.</extracomment>
        <translation>变化与原因</translation>
    </message>
    <message>
        <source>Days that moved the score most</source>
        <translation>评分变动最大的日子</translation>
    </message>
    <message>
        <source>Score and line over the period</source>
        <translation>期内评分与额度</translation>
    </message>
    <message>
        <source>Money over the period</source>
        <translation>期内资金往来</translation>
    </message>
    <message>
        <source>The books begin within this period; at its end the score is %1.</source>
        <translation>账本始于本期之内，期末评分为 %1。</translation>
    </message>
    <message>
        <source>The score ended the period where it began, at %1.</source>
        <translation>期末评分与期初相同，为 %1。</translation>
    </message>
    <message>
        <source>The score went from %1 to %2 (%3).</source>
        <translation>评分由 %1 变为 %2（%3）。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因素</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Points before</source>
        <translation>期初得分</translation>
    </message>
    <message>
        <source>Points now</source>
        <translation>期末得分</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Entries of the day</source>
        <translation>当天记录</translation>
    </message>
    <message>
        <source>%1: %n entries</source>
        <translation>%1：%n 笔记录</translation>
    </message>
    <message>
        <source>none: the passing of time</source>
        <translation>无，时间推移所致</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>with the scale&apos;s floor of %1</source>
        <translation>含起评分 %1</translation>
    </message>
    <message>
        <source>Until the end of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Moved most by</source>
        <translation>主要原因</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>总欠款</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Borrowed</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Repaid principal</source>
        <translation>已还本金</translation>
    </message>
    <message>
        <source>Interest and fees</source>
        <translation>息费</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>The latest %1 of %2 are told.</source>
        <translation>共 %2 项，仅列最近 %1 项。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Progress report</source>
        <extracomment>A curve needs two days. The height of one panel in millimetres, so that six fill an upright page and three fit below a heading on a wide one.</extracomment>
        <translation>进展报告</translation>
    </message>
    <message>
        <source>An estimate, not the lender&apos;s score · %1 · %2</source>
        <translation>估计值，并非出借方的评分 · %1 · %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Course of the period</source>
        <translation>期内走势</translation>
    </message>
    <message>
        <source>There is nothing to draw yet.</source>
        <translation>还没有可画的内容。</translation>
    </message>
    <message>
        <source>Lines and loans</source>
        <extracomment>The schedule ahead is told for so many dues; the rest is summed up.</extracomment>
        <translation>账户与借款</translation>
    </message>
    <message>
        <source>No line is known in this ledger.</source>
        <translation>账本中还没有信用账户。</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>▲ True yearly rate %1, all costs counted.</source>
        <translation>▲ 真实年化利率已含全部费用，%1。</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation>%1（已关闭）</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Rate of a new loan</source>
        <translation>新借款利率</translation>
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
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
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
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>True yearly rate</source>
        <translation>真实年化利率</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还期数</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>下期应还</translation>
    </message>
    <message>
        <source>paid off %1</source>
        <translation>%1 已结清</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>Nothing is to be paid.</source>
        <translation>暂无应还。</translation>
    </message>
    <message>
        <source>The schedule ahead</source>
        <translation>后续还款计划</translation>
    </message>
    <message>
        <source>The next %1 of %2 dues are listed.</source>
        <translation>共 %2 笔应还，仅列最近 %1 笔。</translation>
    </message>
    <message>
        <source>All dues</source>
        <translation>应还合计</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>应还日</translation>
    </message>
    <message>
        <source>Line and loan</source>
        <translation>账户与借款</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Left after it</source>
        <translation>还后本金</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Warnings on %1</source>
        <translation>%1 的提醒</translation>
    </message>
    <message>
        <source>No warning stands.</source>
        <translation>没有提醒。</translation>
    </message>
    <message>
        <source>Threshold %1. %2</source>
        <translation>阈值 %1。%2</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>怎么做：%1</translation>
    </message>
    <message>
        <source>Entries from %1</source>
        <translation>%1 的记录</translation>
    </message>
    <message>
        <source>There are no entries in this period.</source>
        <translation>本期没有记录。</translation>
    </message>
    <message>
        <source>The latest %1 of %2 entries are listed.</source>
        <translation>共 %2 笔记录，仅列最近 %1 笔。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Line or loan</source>
        <translation>账户 / 借款</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>交易对方</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>How this is estimated</source>
        <translation>估计方法</translation>
    </message>
    <message>
        <source>Made with %1. Every figure follows from the entries of the ledger up to the day it is told for; the same entries give the same figures. %2</source>
        <translation>采用%1。每个数值都只由截至当日的账本记录得出，同样的记录得到同样的数值。%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 %2 起</translation>
    </message>
    <message>
        <source>Bands of the score: %1. A range is meant to hold in 4 of 5 cases; it is wide until an official score or limit has been entered, and grows again with time.</source>
        <translation>评分等级：%1。区间为 80% 区间，即五次中约有四次落在其中；记录官方评分或官方额度之前较宽，之后随时间逐渐变宽。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>已测得</translation>
    </message>
    <message>
        <source>unknown, taken as neutral</source>
        <translation>未知，按中性处理</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Points at most</source>
        <translation>最高得分</translation>
    </message>
    <message>
        <source>In this ledger</source>
        <translation>本账本中</translation>
    </message>
    <message>
        <source>Past estimates and official scores</source>
        <translation>以往估计与官方评分</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>官方</translation>
    </message>
    <message>
        <source>Estimate before</source>
        <translation>此前估计</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>This system has no font with Chinese signs, and the report needs one. Install one (on Debian and Ubuntu the package fonts-noto-cjk) and write the report again.</source>
        <extracomment>Dots in an inch of paper. The margins of the text, in millimetres; head and foot stand within them. Faces with Chinese, those with the clearest figures first.</extracomment>
        <translation>系统中没有报告所需的中文字体。请先安装（Debian 和 Ubuntu 上为 fonts-noto-cjk 软件包），再重新生成报告。</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2</source>
        <translation>报告无法写入 %1：%2</translation>
    </message>
    <message>
        <source>entries</source>
        <extracomment>How many factors are named as holding the score back. Where dues against income are marked: the rules of warning, see the card. Where use of the lines is marked: advice, caution, warning. How many warnings and dues the first page tells.</extracomment>
        <translation>记录</translation>
    </message>
    <message>
        <source>everything in this report</source>
        <translation>本报告的全部内容</translation>
    </message>
    <message>
        <source>a line</source>
        <translation>信用账户</translation>
    </message>
    <message>
        <source>limit, use of the lines, headroom</source>
        <translation>额度、额度使用率、余量</translation>
    </message>
    <message>
        <source>the limit of a line</source>
        <translation>账户的额度</translation>
    </message>
    <message>
        <source>use of the lines and headroom</source>
        <translation>额度使用率与余量</translation>
    </message>
    <message>
        <source>a target</source>
        <translation>目标额度</translation>
    </message>
    <message>
        <source>how far it is, and what holds it back</source>
        <translation>离目标多远、短板在哪</translation>
    </message>
    <message>
        <source>income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>dues and debt against income</source>
        <translation>月供与欠款占收入的比例</translation>
    </message>
    <message>
        <source>an official score</source>
        <translation>官方评分</translation>
    </message>
    <message>
        <source>how far the estimate is off</source>
        <translation>估计差了多少</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due within 30 days</source>
        <translation>30 天应还</translation>
    </message>
    <message>
        <source>Income a month</source>
        <translation>月收入</translation>
    </message>
    <message>
        <source>Use of the lines</source>
        <translation>额度使用率</translation>
    </message>
    <message>
        <source>Dues against income</source>
        <translation>月供 / 收入</translation>
    </message>
    <message>
        <source>A severe warning stands, so debt comes first: see “Warnings” for what to do. Advice on raising the score is left out until it is settled.</source>
        <translation>目前有严重提醒，应先处理债务，做法见“提醒”一节。在此之前不列提升评分的建议。</translation>
    </message>
    <message>
        <source>This ledger holds no entries up to the last day of the period, so there is nothing to report on yet.</source>
        <translation>截至期末，账本里还没有记录，暂时没有可报告的内容。</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>还缺什么</translation>
    </message>
    <message>
        <source>To be entered</source>
        <translation>待记录</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Not told yet: %1. What rests on it is unknown.</source>
        <translation>尚未记录：%1。依赖这些的数字未知。</translation>
    </message>
    <message>
        <source>Warnings that stand</source>
        <translation>当前提醒</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%n more under “Warnings”.</source>
        <translation>另有 %n 条，见“提醒”一节。</translation>
    </message>
    <message>
        <source>To be paid next</source>
        <translation>近期应还</translation>
    </message>
    <message>
        <source>%1 · %2 · made on %3</source>
        <translation>%1 · %2 · 生成于 %3</translation>
    </message>
    <message>
        <source>Score and line are estimates (%1) made from this ledger alone. They are not Alipay&apos;s or the lender&apos;s own.</source>
        <translation>评分与额度都是仅根据本账本作出的估计（%1），并非支付宝或出借方的数据。</translation>
    </message>
    <message>
        <source>calibrated by official scores</source>
        <translation>已按官方评分校准</translation>
    </message>
    <message>
        <source>not calibrated by an official score</source>
        <translation>未按官方评分校准</translation>
    </message>
    <message>
        <source>%1 in the period</source>
        <translation>本期 %1</translation>
    </message>
    <message>
        <source>Prospects · score</source>
        <translation>前景 · 评分</translation>
    </message>
    <message>
        <source>Scale %1 to %2</source>
        <translation>分值范围 %1–%2</translation>
    </message>
    <message>
        <source>the score supports about %1</source>
        <translation>评分约可支撑 %1</translation>
    </message>
    <message>
        <source>next review about %1</source>
        <translation>下次评估约 %1</translation>
    </message>
    <message>
        <source>Prospects · line</source>
        <translation>前景 · 额度</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标额度 %1</translation>
    </message>
    <message>
        <source>Debt health · headroom</source>
        <translation>负债健康 · 余量</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>What holds the target back</source>
        <translation>目标的主要短板</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么做</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>见效</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>all entries</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>entries on credit only</source>
        <translation>仅信贷记录</translation>
    </message>
    <message>
        <source>entries not listed</source>
        <translation>不列记录</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>scorecard %1, version %2</source>
        <translation>评分卡 %1 第 %2 版</translation>
    </message>
    <message>
        <source>%1 · bill</source>
        <translation>%1 · 账单</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Preview</source>
        <extracomment>Another page is shown.</extracomment>
        <translation>预览</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Print preview</source>
        <extracomment>Lays the report out for the sheets of a printer.</extracomment>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>近三个月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>From the first entry on</source>
        <translation>自第一笔记录起</translation>
    </message>
    <message>
        <source>From a day</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>On credit only</source>
        <translation>仅信贷</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>不列出</translation>
    </message>
    <message>
        <source>Progress report</source>
        <translation>进展报告</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>信用账户</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Print preview…</source>
        <translation>打印预览…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>The period must begin before it ends.</source>
        <translation>开始日期须早于结束日期。</translation>
    </message>
    <message>
        <source>progress report</source>
        <translation>进展报告</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>As on the Overview</source>
        <translation>与概览相同</translation>
    </message>
</context>
<context>
    <name>Rhythm</name>
    <message>
        <source>weekly</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>It is not proposed. R once more: each month.</source>
        <translation>不再提议。再按 R：每月。</translation>
    </message>
    <message>
        <source>It will be proposed each week, on its day. R once more: not at all.</source>
        <translation>以后每周到这一天提议记入。再按 R：不提议。</translation>
    </message>
    <message>
        <source>It will be proposed each month, on its day. R once more: each week.</source>
        <translation>以后每月到这一天提议记入。再按 R：每周。</translation>
    </message>
</context>
<context>
    <name>RowDeeds</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Severe: %1</source>
        <translation>严重：%1</translation>
    </message>
    <message>
        <source>%n entries left out: %1</source>
        <translation>%n 笔记录未处理：%1</translation>
    </message>
    <message>
        <source>Nothing here has that field, or all have it so.</source>
        <translation>所选记录没有这一项，或已是这个值。</translation>
    </message>
    <message>
        <source>Only incomes, purchases and fees come back by themselves.</source>
        <extracomment>An entry is to be edited in the form, or written from a draft. A value is to be typed for all rows selected: the control of the form. These entries, by id, are to be selected. Which entries the table lists.</extracomment>
        <translation>只有收入、消费和费用可以设为定期。</translation>
    </message>
</context>
<context>
    <name>RowStatus</name>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>部分已还</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待还</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Severe: %1. Press again to save all the same.</source>
        <extracomment>Save and close. Save and write the next.</extracomment>
        <translation>严重：%1。确定要保存，请再按一次。</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并继续</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>Due</source>
        <translation>应还日</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>待还</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Schedule of instalments</source>
        <extracomment>The instalment turned to, or ``None``.</extracomment>
        <translation>分期还款计划</translation>
    </message>
</context>
<context>
    <name>ScorecardError</name>
    <message>
        <source>The scorecard %1 cannot be used. Line %2: %3.</source>
        <translation>评分卡 %1 无法使用。第 %2 行：%3。</translation>
    </message>
    <message>
        <source>The scorecard %1 cannot be used: %2.</source>
        <translation>评分卡 %1 无法使用：%2。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Hide amounts on start</source>
        <translation>启动时隐藏金额</translation>
    </message>
    <message>
        <source>Figures and dates follow the language.</source>
        <translation>数字和日期的写法随语言而变。</translation>
    </message>
    <message>
        <source>Every amount is hidden until Ctrl+. shows it: for trains and offices.</source>
        <translation>所有金额先隐藏，按 Ctrl+. 才显示；适合在车上或办公室使用。</translation>
    </message>
    <message>
        <source>Each copy is a ledger of its own, checked before it counts. Keep some on another disk, too.</source>
        <translation>每份备份都是一本独立的账本，核对无误才算数。最好也在另一块磁盘上存几份。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Keep them in another folder…</source>
        <translation>放到别的文件夹…</translation>
    </message>
    <message>
        <source>Keep them beside the ledger</source>
        <translation>放回账本旁边</translation>
    </message>
    <message>
        <source>Where to keep the copies</source>
        <translation>备份放在哪里</translation>
    </message>
    <message>
        <source>No copies yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>%n copies</source>
        <translation>%n 份备份</translation>
    </message>
    <message>
        <source>%1, the latest of %2</source>
        <translation>%1，最近一份：%2</translation>
    </message>
    <message>
        <source>A checked copy was made: %1</source>
        <translation>已备份并核对无误：%1</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>A ledger keeps the currency it was made with; those you have stay as they are.</source>
        <translation>账本的币种在新建时确定；已有的账本不变。</translation>
    </message>
    <message>
        <source>Scorecard of this ledger</source>
        <translation>本账本的评分卡</translation>
    </message>
    <message>
        <source>The copy could not be written: %1</source>
        <translation>副本写入失败：%1</translation>
    </message>
    <message>
        <source>A copy is at %1. Change it, then choose it as your own file.</source>
        <translation>副本已存为 %1。修改后，把它选作自己的文件即可。</translation>
    </message>
    <message>
        <source>Weights, curves and thresholds of the estimate. Every number stands in the file with its source.</source>
        <translation>估算所用的权重、曲线和阈值。文件里每个数字都注明来源。</translation>
    </message>
    <message>
        <source>Use a file of my own…</source>
        <translation>使用自己的文件…</translation>
    </message>
    <message>
        <source>Copy it to edit…</source>
        <translation>复制一份来修改…</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>New ledgers</source>
        <translation>新建账本</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>Recurring entries</source>
        <translation>定期记录</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>到期提示</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>The width of the list of subjects in pixels. Language or theme was chosen: the windows are to be built anew.</extracomment>
        <translation>设置</translation>
    </message>
    <message>
        <source>Subjects of the settings</source>
        <translation>设置的各个类别</translation>
    </message>
    <message>
        <source>What you choose holds at once.</source>
        <translation>选择后立即生效。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Remind of due dates</source>
        <extracomment>How many days before a due day one can be reminded. What is chosen until the user chooses.</extracomment>
        <translation>还款日前提示</translation>
    </message>
    <message>
        <source>Once a month, remind of the official figures</source>
        <translation>每月提示查看一次官方评分和额度</translation>
    </message>
    <message>
        <source>How long before</source>
        <translation>提前多久</translation>
    </message>
    <message>
        <source>When a due day is near, on the day itself, and if it passed unpaid.</source>
        <translation>临近还款日、还款日当天，以及过期未还时各提示一次。</translation>
    </message>
    <message>
        <source>From the 6th, when the new score is out, until score and limit are logged.</source>
        <translation>每月 6 日新评分公布后提示，记下评分和额度后就不再提示。</translation>
    </message>
    <message>
        <source>Shown as notifications of the system, while the program is open. Each is shown once.</source>
        <translation>程序打开时以系统通知显示，每条只显示一次。</translation>
    </message>
    <message>
        <source>This system shows no notifications, so a line in the window says it, while the program is open. Each is shown once.</source>
        <translation>本系统不支持通知，因此程序打开时在窗口里显示一行文字，每条只显示一次。</translation>
    </message>
    <message>
        <source>on the day itself</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>%n days before</source>
        <translation>提前 %n 天</translation>
    </message>
    <message>
        <source>Found in your entries, or marked in the table with the key R. Each is proposed on the Overview on its day; nothing is entered by itself.</source>
        <translation>从已有的记录中找出，或在记录表里按 R 键设为定期。到了日子会在“概览”页提议，绝不自动记入。</translation>
    </message>
    <message>
        <source>Nothing was found to come back yet.</source>
        <translation>还没有找到定期出现的记录。</translation>
    </message>
    <message>
        <source>next on %1</source>
        <translation>下次 %1</translation>
    </message>
    <message>
        <source>never propose</source>
        <translation>不再提议</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>All shortcuts</source>
        <extracomment>A heading and its rows: what it does, and the keys.</extracomment>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>表格中</translation>
    </message>
    <message>
        <source>In loans and imports</source>
        <translation>借款与导入中</translation>
    </message>
    <message>
        <source>Kinds of entry</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>表单中</translation>
    </message>
    <message>
        <source>In charts</source>
        <translation>图表中</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一个字段</translation>
    </message>
    <message>
        <source>Save and write the next</source>
        <translation>保存并写下一笔</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>换一种类型</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Mark the instalment as paid</source>
        <translation>将本期标记为已还</translation>
    </message>
    <message>
        <source>Paid on its due day</source>
        <translation>记为到期日已还</translation>
    </message>
    <message>
        <source>What is due or was repaid; bills</source>
        <translation>应还、已还与账单之间切换</translation>
    </message>
    <message>
        <source>Compare the terms of a line</source>
        <translation>比较额度的条款</translation>
    </message>
    <message>
        <source>What paying a loan off takes, on any day</source>
        <translation>任选一天，看结清一笔借款需要多少</translation>
    </message>
    <message>
        <source>The lender&apos;s figure of the instalment</source>
        <translation>填写贷款方给出的本期金额</translation>
    </message>
    <message>
        <source>Tick the selected rows</source>
        <translation>勾选所选行</translation>
    </message>
    <message>
        <source>Import the ticked rows</source>
        <translation>导入勾选的行</translation>
    </message>
    <message>
        <source>Read another day</source>
        <translation>查看前后一天</translation>
    </message>
    <message>
        <source>First or last day</source>
        <translation>第一天或最后一天</translation>
    </message>
    <message>
        <source>Fewer or more days</source>
        <translation>缩放天数</translation>
    </message>
    <message>
        <source>Explain the day</source>
        <translation>解释当天变化</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Range and bands: commonly reported for the Zhima score since 2015. Dimensions and weights (credit history 35, ability to keep contracts 25, behaviour 20, identity 15, network 5 %): commonly reported, never published by the lender.</source>
        <translation>分值范围与等级：2015 年以来公开资料对芝麻分的常见说法。维度与权重（信用历史 35%、履约能力 25%、行为偏好 20%、身份特质 15%、人脉关系 5%）：公开资料的常见说法，出借方从未公布。</translation>
    </message>
    <message>
        <source>Days late. One day brings penalty interest; grace periods of up to three days are commonly reported.</source>
        <translation>逾期天数。逾期一天即产生罚息；据公开资料，宽限期最长三天。</translation>
    </message>
    <message>
        <source>Days ahead: a choice.</source>
        <translation>提前天数：本程序的设定。</translation>
    </message>
    <message>
        <source>36 %: advice of the CFPB; 43 %: US qualified mortgage rule; 55 %: Chinese bank guideline (2004, no. 57, art. 36).</source>
        <translation>36%：美国消费者金融保护局（CFPB）的建议；43%：美国合格抵押贷款规则；55%：中国银监发〔2004〕57 号第三十六条。</translation>
    </message>
    <message>
        <source>Months of income owed without security: Singapore&apos;s (MAS) borrowing limit, 6 and 12 months.</source>
        <translation>无抵押欠款相当于几个月的收入：新加坡金管局（MAS）的借款上限为 6 个月和 12 个月。</translation>
    </message>
    <message>
        <source>Default rates rise steadily with the share in use and double beyond 80 % (Give Me Some Credit data); no cliff at 30 %.</source>
        <translation>违约率随额度使用率稳步上升，超过 80% 后翻倍（Give Me Some Credit 数据）；30% 处并无断崖。</translation>
    </message>
    <message>
        <source>A rule of this program; no public threshold was found. Loans gone bad rise with new accounts (LendingClub data).</source>
        <translation>本程序的规则，未找到公开的阈值。新开账户越多，坏账率越高（LendingClub 数据）。</translation>
    </message>
    <message>
        <source>Loans gone bad by new instalment accounts: 3.5 % with none, 9.2 % with two, 11.9 % with three or more (LendingClub data).</source>
        <translation>坏账率与新开分期账户数：没有时 3.5%，两个时 9.2%，三个及以上 11.9%（LendingClub 数据）。</translation>
    </message>
    <message>
        <source>Drawdowns in 30 days; a rule of this program.</source>
        <translation>30 天内的借款次数；本程序的规则。</translation>
    </message>
    <message>
        <source>Share of a month&apos;s income; the article&apos;s advice to keep each loan reasonable, made measurable by this program.</source>
        <translation>占月收入的比例；“保持合理的借款金额”这一建议，由本程序量化。</translation>
    </message>
    <message>
        <source>FCA handbook CONC 6.7.27R: over 18 months more paid in interest and fees than in principal; floor about 200 pounds.</source>
        <translation>英国 FCA 手册 CONC 6.7.27R：18 个月内支付的息费多于所还本金；下限约 200 英镑。</translation>
    </message>
    <message>
        <source>Bills running; a rule of this program.</source>
        <translation>连续账单期数；本程序的规则。</translation>
    </message>
    <message>
        <source>24 % all-in cost: notice on internet lending in force since October 2025. Four times the one-year LPR (3.0 % as of mid-2025): private lending cap, not binding for licensed lenders.</source>
        <translation>综合融资成本 24%：2025 年 10 月起施行的互联网助贷业务通知。一年期 LPR（2025 年年中为 3.0%）的四倍：民间借贷利率上限，对持牌机构不具约束力。</translation>
    </message>
    <message>
        <source>True rate over headline rate; a rule of this program.</source>
        <translation>真实利率与标称利率之比；本程序的规则。</translation>
    </message>
    <message>
        <source>Months running; a rule of this program.</source>
        <translation>连续月数；本程序的规则。</translation>
    </message>
    <message>
        <source>Loans repaid in full within ten days; a rule of this program.</source>
        <translation>十天内全部还清的借款；本程序的规则。</translation>
    </message>
    <message>
        <source>Days without use; unused lines are cut about three times as often (panel of credit cards).</source>
        <translation>未使用天数；闲置账户被降额的频率约为三倍（信用卡面板数据）。</translation>
    </message>
    <message>
        <source>Consumer credit lines per person, in yuan: interim measures for internet loans of commercial banks, 2020.</source>
        <translation>个人消费信用贷款授信额度（元）：《商业银行互联网贷款管理暂行办法》（2020）。</translation>
    </message>
    <message>
        <source>Published weights of the FICO score: payment history 35, amounts owed 30, length 15, new credit 10, mix 10 %.</source>
        <translation>FICO 评分公布的权重：还款历史 35%、欠款金额 30%、信用历史长度 15%、新增信贷 10%、信贷种类 10%。</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Open</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Ctrl+N writes the first entry</source>
        <extracomment>The button that had the focus is gone: the page is to have it.</extracomment>
        <translation>按 Ctrl+N 写下第一笔记录</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>最近：%1</translation>
    </message>
</context>
<context>
    <name>StepSentence</name>
    <message>
        <source>edited: %1</source>
        <translation>编辑：%1</translation>
    </message>
    <message>
        <source>deleted: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>changed the preset of %1</source>
        <translation>修改了%1的预设</translation>
    </message>
    <message>
        <source>changed the kept plans</source>
        <translation>更改了保留的计划</translation>
    </message>
    <message>
        <source>changed what comes back</source>
        <translation>更改定期收支</translation>
    </message>
    <message>
        <source>added %n entries</source>
        <translation>添加 %n 笔记录</translation>
    </message>
    <message>
        <source>edited %n entries</source>
        <translation>编辑 %n 笔记录</translation>
    </message>
    <message>
        <source>deleted %n entries</source>
        <translation>删除 %n 笔记录</translation>
    </message>
    <message>
        <source>imported %n entries from %1</source>
        <translation>从 %1 导入 %n 笔记录</translation>
    </message>
    <message>
        <source>took back the import of %1</source>
        <translation>撤销导入 %1</translation>
    </message>
    <message>
        <source>changed a setting</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>acknowledged a warning</source>
        <translation>将一条提醒标为已知悉</translation>
    </message>
</context>
<context>
    <name>Strategy</name>
    <message>
        <source>Dearest first</source>
        <translation>先还最贵的</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>先还最小的</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>自己的顺序</translation>
    </message>
    <message>
        <source>Only what is asked for</source>
        <translation>只还最低要求</translation>
    </message>
    <message>
        <source>What is left goes to the highest rate: the least interest.</source>
        <translation>余下的钱先还利率最高的：利息最少。</translation>
    </message>
    <message>
        <source>What is left goes to the smallest debt: the first one ends soon.</source>
        <translation>余下的钱先还最小的债：第一笔很快结束。</translation>
    </message>
    <message>
        <source>What is left goes to the debts in the order chosen here.</source>
        <translation>余下的钱按这里选的顺序还。</translation>
    </message>
    <message>
        <source>Nothing beyond the minimums; what becomes free is not paid.</source>
        <translation>只还最低额；腾出来的钱不再还。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>遥遥无期</translation>
    </message>
    <message>
        <source>%n months</source>
        <translation>%n 个月</translation>
    </message>
    <message>
        <source>%1 (month %2)</source>
        <translation>%1（第 %2 个月）</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back to today</source>
        <extracomment>The text to search the entries for.</extracomment>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>As of today, %1</source>
        <translation>截至今天 %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>Unprotected</name>
    <message>
        <source>Not protected</source>
        <translation>不受保护</translation>
    </message>
    <message>
        <source>The passphrase does not protect this file.</source>
        <translation>密码保护不了这个文件。</translation>
    </message>
    <message>
        <source>Whoever gets hold of it can read what is in it. Write it?</source>
        <translation>谁拿到它，谁就能看到里面的内容。仍要写出吗？</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>写出</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不写</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Maybe the same</source>
        <translation>疑似重复</translation>
    </message>
</context>
<context>
    <name>WarningAction</name>
    <message>
        <source>Pay this first: each day adds a penalty.</source>
        <translation>先还这一笔，每拖一天都会增加罚息。</translation>
    </message>
    <message>
        <source>Put the amount aside; a payment in time is free.</source>
        <translation>先备好这笔钱，按时还款没有额外费用。</translation>
    </message>
    <message>
        <source>Borrow nothing more until the dues are lower.</source>
        <translation>月供降下来之前，不要再借。</translation>
    </message>
    <message>
        <source>Pay debt down before anything else; close what is dearest.</source>
        <translation>优先还债，先结清最贵的一笔。</translation>
    </message>
    <message>
        <source>Pay down the fullest line; a lower use also helps the score.</source>
        <translation>先还使用率最高的账户，使用率降低也有助于评分。</translation>
    </message>
    <message>
        <source>Stop drawing to repay. Ask the lender for a longer term instead.</source>
        <translation>不要再借新还旧，可与出借方协商延长期限。</translation>
    </message>
    <message>
        <source>Pay off the smallest debt first and open no new line.</source>
        <translation>先还清最小的一笔，不要再开新账户。</translation>
    </message>
    <message>
        <source>Wait before the next loan.</source>
        <translation>下一笔借款先等一等。</translation>
    </message>
    <message>
        <source>Repay part of it early if that costs no fee.</source>
        <translation>如果不收手续费，可提前还一部分。</translation>
    </message>
    <message>
        <source>Pay more than the interest each month, even a little.</source>
        <translation>每月还款要超过利息，哪怕多一点。</translation>
    </message>
    <message>
        <source>Pay the whole bill, or a fixed amount above the minimum.</source>
        <translation>全额还清账单，或每期固定还一笔高于最低还款额的钱。</translation>
    </message>
    <message>
        <source>Pay this loan off first; compare before you borrow again.</source>
        <translation>先结清这一笔，再借之前多比较。</translation>
    </message>
    <message>
        <source>Compare the true yearly rate, not the fee.</source>
        <translation>要比较真实年化利率，而不是手续费。</translation>
    </message>
    <message>
        <source>Find the month&apos;s dues in your income before you borrow.</source>
        <translation>借款之前，先从收入里留出当月应还。</translation>
    </message>
    <message>
        <source>Months with activity count, not loans: this buys nothing.</source>
        <translation>计算的是活跃月数而不是借款次数，这样做没有好处。</translation>
    </message>
    <message>
        <source>A line that lies idle may be cut. That harms nobody who does not need it.</source>
        <translation>闲置账户可能被降额。用不到的话，没有坏处。</translation>
    </message>
    <message>
        <source>Lenders count all lines together; close what you do not use.</source>
        <translation>出借方会把所有额度合并计算，不用的请关闭。</translation>
    </message>
</context>
<context>
    <name>WarningSentence</name>
    <message>
        <source>%1 on %2 is overdue since %3</source>
        <translation>%2自 %3 起逾期 %1</translation>
    </message>
    <message>
        <source>%1 on %2 is overdue since %3; %4 more each day</source>
        <translation>%2自 %3 起逾期 %1，每天再增加 %4</translation>
    </message>
    <message>
        <source>%1 falls due in 30 days, more than a month&apos;s income of %2</source>
        <translation>30 天内应还 %1，超过月收入 %2</translation>
    </message>
    <message>
        <source>%1 is due in the next days, first %2 on %3</source>
        <translation>近日应还 %1，最早一笔：%2 %3</translation>
    </message>
    <message>
        <source>Dues take %1 of the income: %2 of %3 a month</source>
        <translation>月供占收入 %1：每月收入 %3，月供 %2</translation>
    </message>
    <message>
        <source>Debt of %2 is %1 of income</source>
        <translation>欠款 %2，相当于 %1的收入</translation>
    </message>
    <message>
        <source>%1 of the lines is in use: %2 of %3</source>
        <translation>额度使用率 %1：已用 %2 / %3</translation>
    </message>
    <message>
        <source>In three months %1 was borrowed and %2 repaid, while debt grew</source>
        <translation>三个月内借入 %1、还款 %2，欠款仍在增加</translation>
    </message>
    <message>
        <source>%1 borrowed on %2 (%3), %4 repaid to %5 on %6</source>
        <translation>疑似以贷养贷：%3 从%2借 %1，%6 还%5 %4</translation>
    </message>
    <message>
        <source>Debts with %1 lenders at once: %2</source>
        <translation>同时欠 %1 家：%2</translation>
    </message>
    <message>
        <source>%1 loans drawn within 30 days</source>
        <translation>30 天内借款 %1 笔</translation>
    </message>
    <message>
        <source>One loan of %1 takes %2 of the line %3</source>
        <translation>单笔借款 %1，占%3额度的 %2</translation>
    </message>
    <message>
        <source>One loan of %1 is %2 of a month&apos;s income</source>
        <translation>单笔借款 %1，占月收入的 %2</translation>
    </message>
    <message>
        <source>In 18 months %1 went to interest and fees, %2 to the debt</source>
        <translation>18 个月内付息费 %1，还本金 %2</translation>
    </message>
    <message>
        <source>Only the minimum was paid on %1, %2 bills running; so it never ends</source>
        <translation>%1连续 %2 期账单只还了最低还款额；照此下去永远还不清</translation>
    </message>
    <message>
        <source>Only the minimum was paid on %1, %2 bills running; so it takes %3 months and %4 of interest</source>
        <translation>%1连续 %2 期账单只还了最低还款额；照此还清要 %3 个月，利息 %4</translation>
    </message>
    <message>
        <source>A loan on %1 truly costs %2 a year, more than private lending may (%3)</source>
        <translation>%1有借款的真实年化达 %2，高于民间借贷上限（%3）</translation>
    </message>
    <message>
        <source>A loan on %1 truly costs %2 a year</source>
        <translation>%1有一笔借款，真实年化利率 %2</translation>
    </message>
    <message>
        <source>The fee on %1 looks like %2 a year and truly is %3</source>
        <translation>%1的手续费看似年化 %2，实际 %3</translation>
    </message>
    <message>
        <source>Debt rose from %1 to %2, %3 running</source>
        <translation>欠款由 %1 增至 %2，已连续增加 %3</translation>
    </message>
    <message>
        <source>%1 loans were repaid at once; they cost %2</source>
        <translation>%1 笔借款借后即还，花费 %2</translation>
    </message>
    <message>
        <source>%1 has not been used for %2</source>
        <translation>%1已有 %2未使用</translation>
    </message>
    <message>
        <source>All lines together allow %1</source>
        <translation>全部账户额度合计 %1</translation>
    </message>
</context>
<context>
    <name>WarningTitle</name>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Dues against income</source>
        <translation>月供与收入</translation>
    </message>
    <message>
        <source>Debt against income</source>
        <translation>负债与收入</translation>
    </message>
    <message>
        <source>Use of the lines</source>
        <translation>额度使用率</translation>
    </message>
    <message>
        <source>Borrowing to repay</source>
        <translation>以贷养贷</translation>
    </message>
    <message>
        <source>Many lenders</source>
        <translation>多头借贷</translation>
    </message>
    <message>
        <source>Many loans at once</source>
        <translation>短期多次借款</translation>
    </message>
    <message>
        <source>One large loan</source>
        <translation>单笔借款过大</translation>
    </message>
    <message>
        <source>Persistent debt</source>
        <translation>长期负债</translation>
    </message>
    <message>
        <source>Minimum payments</source>
        <translation>只还最低</translation>
    </message>
    <message>
        <source>Dear credit</source>
        <translation>利率偏高</translation>
    </message>
    <message>
        <source>Instalment fee</source>
        <translation>分期手续费</translation>
    </message>
    <message>
        <source>Rising debt</source>
        <translation>欠款上升</translation>
    </message>
    <message>
        <source>Chasing the limit</source>
        <translation>刷额度</translation>
    </message>
    <message>
        <source>Idle line</source>
        <translation>账户闲置</translation>
    </message>
    <message>
        <source>All lines together</source>
        <translation>额度合计</translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>Acknowledged</source>
        <translation>已知悉</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>Enter a line, a loan or an income, or import a bill. What is owed is then watched here, and pointed out before it hurts.</source>
        <translation>添加账户、借款或收入，或者导入账单。之后这里会看管你的欠款，趁早提醒。</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation>导入账单</translation>
    </message>
    <message>
        <source>Nothing to warn of</source>
        <translation>没有需要提醒的事</translation>
    </message>
    <message>
        <source>Dues, debt against income, use of the lines, patterns of borrowing and what it costs are all within their thresholds.</source>
        <translation>应还、负债与收入、额度使用率、借款习惯和成本都在阈值之内。</translation>
    </message>
    <message>
        <source>Measured</source>
        <extracomment>So many of the entries that cause a warning are named on its card.</extracomment>
        <translation>实测</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <extracomment>The user wants to see the entries that cause it. The user acknowledges it, with a note.</extracomment>
        <translation>知道了…</translation>
    </message>
    <message>
        <source>Acknowledged: %1</source>
        <translation>已知悉：%1</translation>
    </message>
    <message>
        <source>Show the %n entries behind it</source>
        <translation>查看相关的 %n 笔记录</translation>
    </message>
    <message>
        <source>Note, if you like</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Tell your credit line</source>
        <translation>填写信用账户</translation>
    </message>
    <message>
        <source>Name, limit, rate and due day: what everything rests on.</source>
        <translation>名称、额度、利率和还款日，是一切估计的基础。</translation>
    </message>
    <message>
        <source>Log the official score</source>
        <translation>记录官方评分</translation>
    </message>
    <message>
        <source>Look it up once; the estimate is set by it.</source>
        <translation>查看一次即可，估计以它为准。</translation>
    </message>
    <message>
        <source>Log your income</source>
        <translation>记录收入</translation>
    </message>
    <message>
        <source>Without it nobody can say what you can safely borrow.</source>
        <translation>不知道收入，就说不出能稳妥借多少。</translation>
    </message>
    <message>
        <source>Set a target</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>The limit you want, and by when.</source>
        <translation>想要的额度和期限。</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>从这里开始</translation>
    </message>
    <message>
        <source>Each step makes the estimate better; none is needed. Nothing leaves this computer.</source>
        <translation>每一步都让估计更准，也都可以跳过。任何数据都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Or begin with what is there:</source>
        <translation>或者从现有的开始：</translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation>导入账单</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>查看演示</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Not saved. Closing once more leaves it so.</source>
        <translation>尚未保存。再关一次就放弃修改。</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation>隐藏金额</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>%1 – Youyu</source>
        <translation>%1 – 有余</translation>
    </message>
    <message>
        <source>Open for reading only; nothing can be changed.</source>
        <translation>只读打开，不能更改。</translation>
    </message>
    <message>
        <source>This is the demo: invented figures, a file of its own.</source>
        <translation>这是演示：数字都是虚构的，单独存放。</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>退出演示</translation>
    </message>
    <message>
        <source>%1 Until then the usual one is used.</source>
        <translation>%1 在此之前使用默认评分卡。</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Show amounts</source>
        <translation>显示金额</translation>
    </message>
    <message>
        <source>Log the score</source>
        <extracomment>Language or theme was chosen: the window is to be built anew. The settings were closed, and may be others now. A deed that concerns other ledgers or the whole program.</extracomment>
        <translation>记录评分</translation>
    </message>
    <message>
        <source>Show the loans</source>
        <translation>查看借款</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
