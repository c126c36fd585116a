package gradlab.ui.markdown;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown with formulas between dollar signs, as nodes of the window. */
public final class MarkdownView extends VBox {
    private static final Parser PARSER = Parser.builder().build();
    private static final Pattern FORMULA =
            Pattern.compile("\\$\\$(.+?)\\$\\$|\\$([^$\\n]+?)\\$", Pattern.DOTALL);
    // Stands for a formula while Markdown is read, since its signs mean other things there.
    private static final char MARK = '\uE000';
    private static final Pattern MARKED = Pattern.compile(MARK + "(\\d+)" + MARK);

    private final List<String> formulas = new ArrayList<>();
    private final double size;

    /**
     * A text.
     *
     * @param size of its type in pixels
     */
    public MarkdownView(String markdown, double size) {
        super(10);
        this.size = size;
        getStyleClass().add("markdown");
        blocks(PARSER.parse(hideFormulas(markdown)), this);
    }

    private String hideFormulas(String markdown) {
        Matcher matcher = FORMULA.matcher(markdown);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String display = matcher.group(1);
            formulas.add(display == null ? matcher.group(2) : "$" + display.strip());
            String mark = MARK + Integer.toString(formulas.size() - 1) + MARK;
            matcher.appendReplacement(text, mark);
        }
        return matcher.appendTail(text).toString();
    }

    private void blocks(Node parent, VBox into) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Paragraph paragraph -> into.getChildren().add(paragraph(paragraph));
                case Heading heading -> into.getChildren().add(flow(heading, "strong"));
                case BulletList list -> items(list, into, 0);
                case OrderedList list -> items(list, into, 1);
                case BlockQuote quote -> into.getChildren().add(quote(quote));
                case FencedCodeBlock code -> into.getChildren().add(codeBlock(code));
                default -> blocks(node, into);
            }
        }
    }

    /** A formula alone in a paragraph stands on a panel of its own. */
    private javafx.scene.Node paragraph(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Text text && text.getNext() == null) {
            Matcher alone = MARKED.matcher(text.getLiteral().strip());
            if (alone.matches()) {
                String source = formulas.get(Integer.parseInt(alone.group(1)));
                String latex = source.startsWith("$") ? source.substring(1) : source;
                return new FormulaPanel(latex, size * 1.2);
            }
        }
        return flow(paragraph, "");
    }

    private TextFlow flow(Node block, String style) {
        TextFlow flow = new TextFlow();
        flow.setLineSpacing(3);
        inline(block, flow, style);
        return flow;
    }

    private void inline(Node parent, TextFlow flow, String style) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> words(text.getLiteral(), flow, style);
                case SoftLineBreak soft -> add(" ", flow, style);
                case HardLineBreak hard -> add("\n", flow, style);
                case Code code -> add(code.getLiteral(), flow, "code");
                case StrongEmphasis strong -> inline(strong, flow, "strong");
                case Emphasis emphasis -> inline(emphasis, flow, "emphasis");
                default -> inline(node, flow, style);
            }
        }
    }

    private void words(String literal, TextFlow flow, String style) {
        Matcher mark = MARKED.matcher(literal);
        int from = 0;
        while (mark.find()) {
            add(literal.substring(from, mark.start()), flow, style);
            String source = formulas.get(Integer.parseInt(mark.group(1)));
            String latex = source.startsWith("$") ? source.substring(1) : source;
            flow.getChildren().add(Formula.of(latex, false, size * 1.1));
            from = mark.end();
        }
        add(literal.substring(from), flow, style);
    }

    private static void add(String words, TextFlow flow, String style) {
        if (words.isEmpty()) {
            return;
        }
        javafx.scene.text.Text text = new javafx.scene.text.Text(words);
        text.getStyleClass().add("markdown-text");
        if (!style.isEmpty()) {
            text.getStyleClass().add("markdown-" + style);
        }
        flow.getChildren().add(text);
    }

    private void items(Node list, VBox into, int first) {
        int number = first;
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item) {
                TextFlow sign = new TextFlow();
                add(first == 0 ? "•" : number++ + ".", sign, "");
                sign.setMinWidth(USE_PREF_SIZE);
                VBox body = new VBox(6);
                blocks(item, body);
                HBox.setHgrow(body, Priority.ALWAYS);
                HBox row = new HBox(8, sign, body);
                row.setAlignment(Pos.TOP_LEFT);
                row.setPadding(new Insets(0, 0, 0, 4));
                into.getChildren().add(row);
            }
        }
    }

    private javafx.scene.Node quote(BlockQuote quote) {
        VBox body = new VBox(6);
        body.getStyleClass().add("markdown-quote");
        blocks(quote, body);
        return body;
    }

    private static javafx.scene.Node codeBlock(FencedCodeBlock code) {
        TextFlow flow = new TextFlow();
        add(code.getLiteral().stripTrailing(), flow, "code");
        StackPane panel = new StackPane(flow);
        panel.getStyleClass().add("formula-panel");
        return panel;
    }
}
