package gradlab.contributing;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How to add one thing, as the paper has it.
 *
 * @param name what its heading says, such as "Add a chart"
 * @param promised how many files the heading says it touches
 */
record Recipe(String name, int promised, List<Edit> edits) {
    private static final Pattern HEADING = Pattern.compile("(Add an? .*): (\\d+) files?");

    /** All recipes of a paper. */
    static List<Recipe> of(Path paper) throws IOException {
        Reading reading = new Reading();
        Parser.builder().build().parse(Files.readString(paper)).accept(reading);
        return reading.recipes;
    }

    /** The files it touches. */
    Set<Path> files() {
        return edits.stream().map(Edit::file).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return name;
    }

    /** A block of code belongs to the file named last before it. */
    private static final class Reading extends AbstractVisitor {
        private final List<Recipe> recipes = new ArrayList<>();
        private @Nullable Path file;

        @Override
        public void visit(Heading heading) {
            Matcher found =
                    HEADING.matcher(
                            heading.getFirstChild() instanceof Text text ? text.getLiteral() : "");
            if (found.matches()) {
                recipes.add(
                        new Recipe(
                                found.group(1),
                                Integer.parseInt(found.group(2)),
                                new ArrayList<>()));
            }
            file = null;
        }

        @Override
        public void visit(Code code) {
            if (code.getLiteral().matches("(src|lessons)/\\S+\\.\\w+")) {
                file = Path.of(code.getLiteral());
            }
        }

        @Override
        public void visit(FencedCodeBlock block) {
            if (!block.getInfo().equals("sh")) {
                Path named = Objects.requireNonNull(file, block.getLiteral());
                recipes.getLast()
                        .edits()
                        .add(new Edit(named, block.getInfo().equals("diff"), block.getLiteral()));
            }
        }
    }
}
