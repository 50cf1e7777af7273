"""How the reader's weights are made: `python -m training --data DIR --encoder DIR` (see README.md). The only room
with torch.
"""
