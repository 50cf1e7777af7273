"""The parse benchmark's reading of CoNLL-U."""

from benchmarks.parse import read_trees

CONLLU = """# newdoc id = one
# newpar
# text = They don't wait.
1\tThey\tthey\tPRON\t_\t_\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\t_\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\t_\t_\t4\tadvmod\t_\t_
4\twait\twait\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_

# newpar
1\tShips\tship\tNOUN\t_\t_\t2\tnsubj\t_\t_
2\tsank\tsink\tVERB\t_\t_\t0\troot\t_\t_
"""


def test_the_text_is_rebuilt_as_it_was(tmp_path):
    """Blanks by SpaceAfter, contractions joined, paragraphs apart; heads count through the document."""
    path = tmp_path / "one.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    (tree,) = read_trees(path)
    assert tree.text == "They don't wait.\n\nShips sank"
    assert [tree.text[a:b] for a, b in tree.offsets] == tree.words
    assert tree.heads == [3, 3, 3, -1, 3, 6, -1]
    assert tree.sentences == [(0, 5), (5, 7)]
